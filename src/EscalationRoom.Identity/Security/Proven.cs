using System.Security.Claims;
using EscalationRoom.Data.Accounts;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.SignIn;
using EscalationRoom.Identity.TierClaims;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EscalationRoom.Identity.Security;

/// <summary>Who just proved to be themselves, and how.</summary>
internal sealed record Proven(SignedInPerson SignedIn, AuthenticateResult Cookie)
{
    public Guid Id => SignedIn.Account.Id;

    public Person Person => SignedIn.Person;

    /// <summary>The sign-in itself, by the name that the app's sessions know it by.</summary>
    public string SignIn => Principal.GetClaim(PersonClaims.SignIn) ?? "";

    public bool ByPassword => Principal.HasClaim(Claims.AuthenticationMethodReference, SignInMethods.Password);

    private ClaimsPrincipal Principal => Cookie.Principal!;

    public static Proven Of(HttpContext http) =>
        http.Features.Get<Proven>() ?? throw new InvalidOperationException("The request did not pass the check of who is asking.");

    public Task KeepSignedInAsync(HttpContext http, Account account) => http.KeepSignedInAsync(Cookie, account);
}
