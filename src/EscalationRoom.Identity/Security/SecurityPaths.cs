namespace EscalationRoom.Identity.Security;

/// <summary>Where people change how they sign in.</summary>
internal static class SecurityPaths
{
    public const string Home = "/identity/security";
    public const string Password = Home + "/password";
    public const string Authenticator = Home + "/authenticator";
    public const string AuthenticatorRemoval = Authenticator + "/remove";
    public const string Passkeys = Home + "/passkeys";
    public const string PasskeyOptions = Passkeys + "/options";
    public const string RecoveryCodes = Home + "/recovery-codes";

    /// <summary>For who has only a password yet and needs more before they may go on.</summary>
    public const string FirstFactor = "/identity/first-factor";

    public const string FirstPasskey = FirstFactor + "/passkey";
    public const string FirstPasskeyOptions = FirstPasskey + "/options";
}
