using EscalationRoom.Data.Accounts;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security;

/// <summary>What a person sees first: every way they can sign in, and what is left of their recovery codes.</summary>
internal sealed class Overview(UserManager<Account> accounts, SecondFactorPolicy policy, AppAddress app)
{
    public static async Task<IResult> ShowAsync(HttpContext http, Overview overview, string? done)
    {
        var me = Proven.Of(http);
        return Page.Show<SecurityPage>(new()
        {
            [nameof(SecurityPage.Me)] = me.Person,
            [nameof(SecurityPage.Ways)] = await overview.DescribeAsync(me),
            [nameof(SecurityPage.App)] = overview.App,
            [nameof(SecurityPage.Done)] = done,
        });
    }

    private AppAddress App => app;

    private async Task<WaysToSignIn> DescribeAsync(Proven me)
    {
        var account = me.SignedIn.Account;
        return new WaysToSignIn(
            account.PasswordHash is not null,
            await accounts.GetAuthenticatorKeyAsync(account) is not null,
            await accounts.CountRecoveryCodesAsync(account),
            policy.IsAskedOf(me.Person));
    }
}

/// <summary>How somebody can sign in today.</summary>
/// <param name="NeedsMore">Whether the organisation asks more than a password of them.</param>
public sealed record WaysToSignIn(bool HasPassword, bool HasApp, int CodesLeft, bool NeedsMore);
