using System.Security.Claims;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Who is asking, as the cookie or token says. These are our own claims; who the person is stands in People.</summary>
public static class SignedIn
{
    public const string PersonClaim = "person";
    public const string SessionClaim = "session";
    public const string TokenClaim = "token";
    public const string ScopeClaim = "scope";

    /// <summary>Nobody for the system's own id: the change door asks the system nothing, so no claim may speak in its name.</summary>
    public static PersonId PersonId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(PersonClaim), out var id) && id != Person.System.Value ? new PersonId(id) : default;

    /// <summary>The browser session this came with; null for tokens.</summary>
    public static Guid? SessionId(this ClaimsPrincipal user) => Find(user, SessionClaim);

    /// <summary>The personal access token this came with, directly or through a hub ticket made from it.</summary>
    public static Guid? TokenId(this ClaimsPrincipal user) => Find(user, TokenClaim);

    /// <summary>False for a token that was made for reading only.</summary>
    public static bool MayWrite(this ClaimsPrincipal user) => user.FindFirstValue(ScopeClaim) is not TokenScope.Read;

    /// <summary>A principal with our own claims and no others.</summary>
    internal static ClaimsPrincipal Principal(string scheme, PersonId person, params (string Type, string? Value)[] more)
    {
        var claims = more.Where(it => it.Value is not null).Select(it => new Claim(it.Type, it.Value!));
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(PersonClaim, person.ToString()), .. claims], scheme, PersonClaim, roleType: null));
    }

    private static Guid? Find(ClaimsPrincipal user, string type) =>
        Guid.TryParse(user.FindFirstValue(type), out var id) ? id : null;
}
