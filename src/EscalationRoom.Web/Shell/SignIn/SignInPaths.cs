namespace EscalationRoom.Web.Shell.SignIn;

/// <summary>The app's own addresses around signing in and out.</summary>
public static class SignInPaths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignedOut = "/signed-out";
    public const string Failed = "/sign-in-failed";
    public const string AccessDenied = "/access-denied";
    public const string Callback = "/signin-oidc";
}
