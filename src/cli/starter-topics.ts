/** Two topics that show what a topic can hold, by id. They compile, and their search tests hold. */
export function starterTopics(today: string): Readonly<Record<string, string>> {
  return {
    'lost-phone': `---
title: I lost the phone with my MFA app
order: 10
audience: [root, iam]
questions:
  - lost my phone
  - new phone and no codes
  - the authenticator app is gone
  - how do i sign in without my mfa device
errors:
  - Your authentication information is incorrect
sources: [https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_lost-or-broken.html]
reviewed: ${today}
tests:
  - my phone is lost
---
Ask :fact[your administrator]{name=admin} to take the old device away. You then add the new one yourself.

:::caution
Nobody who helps you needs your password.
:::

1. Write to :fact[your administrator]{name=admin}. Say which device you lost.
2. Sign in once it is gone.
3. Add the new device, as AWS [describes it](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_lost-or-broken.html).

The page does not open at all? See [the network at work](topic:office-network).
`,
    'office-network': `---
title: The sign-in page does not open outside the office
order: 20
audience: [anyone]
questions:
  - the page does not load at home
  - working from home and no access
  - vpn
  - connection timed out
errors: []
sources: []
reviewed: ${today}
tests:
  - not in the office, page does not load
---
The sign-in page opens only within the company's network.

1. Start the VPN.
2. Open :fact[the sign-in page]{name=portal} again.
3. Does it still not open? Ask :fact[your administrator]{name=admin}.
`,
  };
}

/** Questions that no topic covers, without which the search has nothing to tell them by. */
export const STARTER_OFF_TOPIC = `# What people ask and no topic covers: the search learns from it to say so, and does not guess.
# Write it in the language of the topics, as people type it. Some hundred questions are good, ten are a beginning;
# "signin-help gaps" finds in a log what your readers ask in vain.
questions:
  - the printer is out of paper
  - book a meeting room
  - when do i get my salary
  - how do i ask for a day off
  - order a new monitor
  - what does the server cost a month
  - make a bucket public
  - how do i install excel
  - where is the canteen
  - the coffee machine is broken
`;
