using EscalationRoom.Data;
using EscalationRoom.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>
/// Asks somebody who is signed in to prove once more that it is them, for what a browser left open must not be enough for.
/// The session stays the same; it only remembers when that was.
/// </summary>
public sealed class ConfirmIdentity(IDbContextFactory<EscalationDb> contexts, TimeProvider clock)
{
    private const string SessionItem = "confirms";

    private static readonly TimeSpan Counts = TimeSpan.FromMinutes(10);

    /// <summary>The question, as the authority is asked it: sign in anew, whatever you remember of this browser.</summary>
    internal static AuthenticationProperties Ask(Guid session, string returnUrl) => new OpenIdConnectChallengeProperties
    {
        RedirectUri = returnUrl,
        Prompt = "login",
        MaxAge = TimeSpan.Zero,
        Items = { [SessionItem] = session.ToString() },
    };

    /// <summary>Whether the sign-in that came back was asked for to confirm a session, rather than to begin one.</summary>
    internal static bool IsAnswer(AuthenticationProperties properties) => properties.Items.ContainsKey(SessionItem);

    /// <summary>Writes it down, if the same person proved it just now for the session this very browser has.</summary>
    internal async Task<bool> TakeAsync(HttpContext http, AuthenticationProperties asked, SignInProof proof, PersonId person)
    {
        var mine = (await http.AuthenticateAsync(Schemes.Cookie)).Principal;
        var session = mine?.SessionId();
        if (session is null || mine!.PersonId() != person || asked.Items[SessionItem] != session.ToString() || !IsRecent(proof.Confirmed))
        {
            return false;
        }

        await using var db = await contexts.CreateDbContextAsync(http.RequestAborted);
        return await db.Sessions.Where(it => it.Id == session && it.RevokedAt == null).ExecuteUpdateAsync(
            it => it.SetProperty(row => row.ConfirmedAt, proof.Confirmed).SetProperty(row => row.SignIn, proof.SignIn), http.RequestAborted) == 1;
    }

    public async Task<bool> IsDoneAsync(Guid session, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var confirmed = await db.Sessions.Where(it => it.Id == session && it.RevokedAt == null)
            .Select(it => (DateTimeOffset?)it.ConfirmedAt).SingleOrDefaultAsync(cancellation);
        return confirmed is { } at && IsRecent(at);
    }

    private bool IsRecent(DateTimeOffset confirmed) => clock.GetUtcNow() - confirmed < Counts;
}
