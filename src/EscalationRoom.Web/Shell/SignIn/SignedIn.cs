using System.Security.Claims;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>Who is asking, as the cookie or token says.</summary>
public static class SignedIn
{
    public const string PersonClaim = "person";

    public static PersonId PersonId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(PersonClaim), out var id) ? new PersonId(id) : default;
}
