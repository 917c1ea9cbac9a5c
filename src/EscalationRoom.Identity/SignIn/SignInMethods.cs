namespace EscalationRoom.Identity.SignIn;

/// <summary>How somebody proved to be themselves, in the words of RFC 8176.</summary>
internal static class SignInMethods
{
    public const string Password = "pwd";
    public const string Code = "otp";
    public const string Passkey = "pop";
    public const string Several = "mfa";
}
