using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EscalationRoom.Web.Shell.Pages;

/// <summary>The pages people get where a machine would get problem+json.</summary>
internal static class PlainAnswers
{
    public static Task NotFoundAsync(StatusCodeContext status) =>
        status.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? Page(status.HttpContext, StatusCodes.Status404NotFound, trace: null).ExecuteAsync(status.HttpContext)
            : Task.CompletedTask;

    /// <summary>Only a number leaves the server; the words are in its log under the same number.</summary>
    public static Task TroubleAsync(HttpContext http) =>
        Page(http, StatusCodes.Status500InternalServerError, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier).ExecuteAsync(http);

    private static RazorComponentResult<PlainDocument> Page(HttpContext http, int status, string? trace) => new(new Dictionary<string, object?>
    {
        [nameof(PlainDocument.IsDark)] = ColourCookies.Of(http.Request).IsDark,
        [nameof(PlainDocument.Trace)] = trace,
    })
    {
        StatusCode = status,
    };
}
