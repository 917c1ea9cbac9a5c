namespace EscalationRoom.Identity.Security.Authenticator;

/// <summary>The names under which ASP.NET Core Identity stores what belongs to the second step; it has no call that forgets them.</summary>
internal static class TokenNames
{
    public const string Provider = "[AspNetUserStore]";
    public const string AuthenticatorKey = "AuthenticatorKey";
    public const string RecoveryCodes = "RecoveryCodes";
}
