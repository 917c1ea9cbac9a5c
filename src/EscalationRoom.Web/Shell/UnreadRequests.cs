using EscalationRoom.Domain;
using Microsoft.AspNetCore.Diagnostics;

namespace EscalationRoom.Web.Shell;

/// <summary>What the framework turns down before our code sees it, in the API's own words.</summary>
internal static class UnreadRequests
{
    public static async Task TellAsync(StatusCodeContext unread)
    {
        var status = unread.HttpContext.Response.StatusCode;
        if (RefusalFor(status) is { } refusal)
        {
            await refusal.ToHttp(status).ExecuteAsync(unread.HttpContext);
        }
    }

    private static Refusal? RefusalFor(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new ThisRequestCannotBeRead(),
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => new NothingIsAskedForHere(),
        StatusCodes.Status413PayloadTooLarge => new ThisRequestIsTooLarge(),
        StatusCodes.Status415UnsupportedMediaType => new ThisIsNotJson(),
        _ => null,
    };
}

public sealed record ThisRequestCannotBeRead()
    : Refusal("Send one JSON object with the fields of the API's description, each of its kind, in valid UTF-8. See /docs.");

public sealed record NothingIsAskedForHere() : Refusal("The API has nothing at this address for this method. See /docs.");

public sealed record ThisRequestIsTooLarge() : Refusal("This request is larger than this address takes. Shorten it, or send a file.");

public sealed record ThisIsNotJson() : Refusal("Send JSON, with Content-Type: application/json.");
