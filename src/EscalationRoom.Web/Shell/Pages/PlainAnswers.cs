using System.Data.Common;
using System.Diagnostics;
using EscalationRoom.Data.Timeline;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EscalationRoom.Web.Shell.Pages;

/// <summary>The pages people get where a machine would get problem+json.</summary>
internal static class PlainAnswers
{
    private const string SecondsToWait = "15";

    public static Task NotFoundAsync(StatusCodeContext status) =>
        status.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? Page(status.HttpContext, PlainPage.NotFound, StatusCodes.Status404NotFound).ExecuteAsync(status.HttpContext)
            : Task.CompletedTask;

    /// <summary>Only a number leaves the server; the words are in its log under the same number.</summary>
    public static Task TroubleAsync(HttpContext http)
    {
        if (!IsOfTheRecords(http.Features.Get<IExceptionHandlerFeature>()?.Error))
        {
            return Page(http, PlainPage.Trouble, StatusCodes.Status500InternalServerError, Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier).ExecuteAsync(http);
        }

        http.Response.Headers.RetryAfter = SecondsToWait;
        return Page(http, PlainPage.Unreachable, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http);
    }

    internal static RazorComponentResult<PlainDocument> Page(HttpContext http, PlainPage page, int status, string? trace = null) => new(new Dictionary<string, object?>
    {
        [nameof(PlainDocument.IsDark)] = ColourCookies.Of(http.Request).IsDark,
        [nameof(PlainDocument.Page)] = page,
        [nameof(PlainDocument.Trace)] = trace,
    })
    {
        StatusCode = status,
    };

    private static bool IsOfTheRecords(Exception? trouble) =>
        trouble is DbException or NotSavedException || (trouble?.InnerException is { } inner && IsOfTheRecords(inner));
}
