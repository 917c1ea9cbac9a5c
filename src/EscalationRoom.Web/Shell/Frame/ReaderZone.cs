using Microsoft.JSInterop;
using NodaTime;

namespace EscalationRoom.Web.Shell.Frame;

/// <summary>The time zone the reader's browser is in: "by 14:10" means their clock.</summary>
internal static class ReaderZone
{
    /// <param name="module"><c>TimeField.razor.js</c>.</param>
    public static async Task<DateTimeZone> AskAsync(IJSObjectReference module) =>
        await module.InvokeAsync<string?>("zone") is { } name && DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone ? zone : DateTimeZone.Utc;
}
