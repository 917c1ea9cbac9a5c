using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace EscalationRoom.Web.Shell.SignIn.Sessions;

/// <summary>What the authority said about a sign-in: its own name for it, and when the person proved to be themselves. An authority may say neither.</summary>
internal readonly record struct SignInProof(string SignIn, DateTimeOffset Confirmed)
{
    private const string SignInItem = "sign-in";
    private const string ConfirmedItem = "confirmed";
    private const int LongestSignIn = 64;

    public static SignInProof Of(ClaimsPrincipal idToken)
    {
        var signIn = idToken.FindFirstValue("sid") ?? "";
        var isTold = long.TryParse(idToken.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < int.MaxValue;
        return new(signIn.Length > LongestSignIn ? "" : signIn, isTold ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.UnixEpoch);
    }

    public static SignInProof Of(AuthenticationProperties properties) => new(
        properties.Items.TryGetValue(SignInItem, out var signIn) ? signIn ?? "" : "",
        properties.Items.TryGetValue(ConfirmedItem, out var confirmed)
            ? DateTimeOffset.Parse(confirmed!, CultureInfo.InvariantCulture)
            : DateTimeOffset.UnixEpoch);

    public void Write(AuthenticationProperties properties)
    {
        properties.Items[SignInItem] = SignIn;
        properties.Items[ConfirmedItem] = Confirmed.ToString("O", CultureInfo.InvariantCulture);
    }
}
