using EscalationRoom.Domain;
using EscalationRoom.Identity.Security;
using EscalationRoom.Identity.SignIn.Attempts;
using EscalationRoom.Identity.SignIn.Passkeys;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EscalationRoom.Identity.SignIn;

/// <summary>Shows one page, and reads the forms that come back from it.</summary>
internal static class Page
{
    public static IResult Show<TPage>(Dictionary<string, object?>? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters ?? []) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The hidden value a form must bring back.</summary>
    public static string FormToken(HttpContext http) =>
        http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;

    /// <summary>The form, if it was ours and meant for this browser.</summary>
    public static async Task<IFormCollection?> ReadFormAsync(HttpContext http)
    {
        var isOurs = http.Request.HasFormContentType
            && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        return isOurs ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
    }

    /// <summary>Only back into the authorization request that led here, or to the page about signing in: anything else could lead a person astray.</summary>
    public static string SafeReturn(string? url) =>
        url == SecurityPaths.Home || url?.StartsWith(SignInPages.AuthorizePath + "?", StringComparison.Ordinal) is true ? url : "/";

    public static int StatusOf(Refusal refusal) => refusal switch
    {
        TooManyAttempts => StatusCodes.Status429TooManyRequests,
        EmailAndPasswordDoNotFit or TheCodeIsNotRight or ThePasskeyDoesNotFit => StatusCodes.Status401Unauthorized,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
