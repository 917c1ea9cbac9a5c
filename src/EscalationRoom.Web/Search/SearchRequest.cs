using System.ComponentModel;

namespace EscalationRoom.Web.Search;

/// <summary>What is looked for, as the address of the page and the API spell it.</summary>
public sealed record SearchRequest
{
    [Description("Words that must all be there; \"a phrase\" in quotes. Every sign means itself.")]
    public string? Q { get; init; }

    [Description("A room's key")]
    public string? Room { get; init; }

    [Description("Client, Internal, Executive or Privileged")]
    public string? Lane { get; init; }

    [Description("message, document, decision or fact")]
    public string? Kind { get; init; }

    [Description("Who wrote it: id, handle or address")]
    public string? By { get; init; }

    [Description("Not before this time")]
    public DateTimeOffset? From { get; init; }

    [Description("Before this time")]
    public DateTimeOffset? Until { get; init; }

    [Description("From the answer before, to go on")]
    public string? Cursor { get; init; }

    [Description("Hits in one answer, at most 50")]
    public int? Limit { get; init; }

    /// <summary>Whether anything but the words says where to look; then only timelines are looked through.</summary>
    internal bool IsNarrowed => (Room ?? Lane ?? Kind ?? By ?? Cursor) is not null || From is not null || Until is not null;
}
