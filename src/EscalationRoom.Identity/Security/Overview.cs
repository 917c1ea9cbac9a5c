using System.Globalization;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain;
using EscalationRoom.Identity.SignIn;
using Microsoft.AspNetCore.Identity;

namespace EscalationRoom.Identity.Security;

/// <summary>What a person sees first: every way they can sign in, and what is left of their recovery codes.</summary>
internal sealed class Overview(UserManager<Account> accounts, AppAddress app)
{
    public async Task<IResult> ShowAsync(HttpContext http, Refusal? refusal, int status)
    {
        var me = Proven.Of(http);
        return Page.Show<SecurityPage>(
            new()
            {
                [nameof(SecurityPage.FormToken)] = Page.FormToken(http),
                [nameof(SecurityPage.Me)] = me.Person,
                [nameof(SecurityPage.Ways)] = await DescribeAsync(me.SignedIn.Account),
                [nameof(SecurityPage.App)] = app,
                [nameof(SecurityPage.Done)] = http.Request.Query["done"].ToString(),
                [nameof(SecurityPage.Refusal)] = refusal,
            },
            status);
    }

    private async Task<WaysToSignIn> DescribeAsync(Account account) => new(
        account.PasswordHash is not null,
        await accounts.GetAuthenticatorKeyAsync(account) is not null,
        [.. (await accounts.GetPasskeysAsync(account)).OrderBy(it => it.CreatedAt).Select(Describe)],
        await accounts.CountRecoveryCodesAsync(account));

    private static PasskeyLine Describe(UserPasskeyInfo passkey) => new(
        Convert.ToHexStringLower(passkey.CredentialId),
        passkey.Name ?? "Passkey",
        passkey.CreatedAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        passkey.IsBackedUp);
}

/// <summary>How somebody can sign in today.</summary>
public sealed record WaysToSignIn(bool HasPassword, bool HasApp, IReadOnlyList<PasskeyLine> Passkeys, int CodesLeft)
{
    public bool HasSecondFactor => HasApp || Passkeys.Count > 0;
}

/// <summary>One of a person's passkeys, as they are shown it.</summary>
/// <param name="IsSynced">Whether it is on all of the person's devices, or on this one only.</param>
public sealed record PasskeyLine(string Id, string Name, string Added, bool IsSynced);
