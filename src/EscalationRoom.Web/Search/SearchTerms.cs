using Microsoft.AspNetCore.WebUtilities;

namespace EscalationRoom.Web.Search;

/// <summary>A search as the page's address holds it, so that it can be linked, reloaded and gone back to.</summary>
/// <param name="Days">Only what was written in so many days before now.</param>
public sealed record SearchTerms(string? Q = null, string? Room = null, string? Lane = null, string? Kind = null, string? By = null, int? Days = null)
{
    private const int MostDays = 3_660;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Q) && !IsNarrowed;

    public bool IsNarrowed => !string.IsNullOrEmpty(Room ?? Lane ?? Kind ?? By) || Days is not null;

    public string Address => QueryHelpers.AddQueryString("/search", new Dictionary<string, string?>
    {
        ["q"] = Some(Q),
        ["room"] = Some(Room),
        ["lane"] = Some(Lane),
        ["kind"] = Some(Kind),
        ["by"] = Some(By),
        ["days"] = Days?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(it => it.Value is not null));

    public SearchRequest ToRequest(DateTimeOffset now, EventId? after) => new()
    {
        Q = Q,
        Room = Some(Room),
        Lane = Some(Lane),
        Kind = Some(Kind),
        By = Some(By),
        From = Days is > 0 and < MostDays ? now.AddDays(-Days.Value) : null,
        Cursor = after?.ToString(),
    };

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
