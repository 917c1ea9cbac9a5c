using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell.SignIn.Sessions;

namespace EscalationRoom.Web.Shell.SignIn.Tokens;

/// <summary>Makes a token from a page. A token outlives the session, so a browser left open is not enough.</summary>
public sealed class MakeToken(AccessTokenStore tokens, ConfirmIdentity confirm, TimeProvider clock)
{
    private const int Most = 50;
    private const int LongestName = 100;

    public async Task<Result<NewAccessToken>> RunAsync(PersonId person, Guid session, WantedToken wanted, CancellationToken cancellation)
    {
        var name = wanted.Name.Trim();
        if (name.Length is 0 or > LongestName)
        {
            return new ATokenNeedsAName(LongestName);
        }

        if (wanted.Days is { } days && days is < 1 or > WantedToken.MostDays)
        {
            return new ATokenLastsAYearAtMost();
        }

        if (!await confirm.IsDoneAsync(session, cancellation))
        {
            return new ProveThatItIsYouFirst();
        }

        if ((await tokens.ListAsync(person, cancellation)).Count >= Most)
        {
            return new YouHaveAsManyTokensAsOneCanHave(Most);
        }

        var expires = wanted.Days is { } lasts ? clock.GetUtcNow().AddDays(lasts) : (DateTimeOffset?)null;
        return await tokens.CreateAsync(person, name, wanted.Scope, cancellation, expires);
    }
}

/// <param name="Days">How long it lasts; null without end.</param>
public sealed record WantedToken(string Name, string Scope, int? Days)
{
    public const int MostDays = 366;
}

public sealed record ATokenNeedsAName(int Longest) : Refusal($"Give the token a name of at most {Longest} characters, such as the program it is for.");

public sealed record ATokenLastsAYearAtMost() : Refusal("Choose how long the token lasts: a year at most, or without end.");

public sealed record ProveThatItIsYouFirst() : Refusal("You signed in a while ago. Prove that it is you, then make the token.");

public sealed record YouHaveAsManyTokensAsOneCanHave(int Most) : Refusal($"You have {Most} tokens, and more is not possible. Revoke one that is no longer used.");
