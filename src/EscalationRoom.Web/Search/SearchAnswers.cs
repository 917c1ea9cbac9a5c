using EscalationRoom.Data.Search;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Search;

/// <summary>What was found.</summary>
/// <param name="Rooms">Rooms by key, title or client; only with the first page of an unnarrowed search. <c>people</c> likewise.</param>
/// <param name="Cursor">Where to go on; null when everything was looked through. There may be more even after a page without hits.</param>
public sealed record SearchAnswer(IReadOnlyList<RoomLine> Rooms, IReadOnlyList<PersonFound> People, IReadOnlyList<HitLine> Hits, string? Cursor)
{
    public static SearchAnswer Of(Found found, SearchWords words, EventFrames frames) => new(
        [.. found.Rooms.Select(RoomLine.Of)],
        [.. found.People.Select(PersonFound.Of)],
        [.. found.Page.Hits.Select(it => HitLine.Of(it, words, frames))],
        found.Page.Next?.ToString());
}

public sealed record PersonFound(string Id, string Name, string Title, string Role)
{
    public static PersonFound Of(Person it) => new(it.Id.ToString(), it.Name, it.Title, EventFrames.RoleName(it.Role));
}

/// <summary>Something written or shared.</summary>
/// <param name="Link">Its permanent address.</param>
public sealed record HitLine(
    string EventId,
    string Room,
    string Title,
    string Client,
    string Lane,
    string Kind,
    PersonFrame By,
    DateTime At,
    bool IsEdited,
    IReadOnlyList<SnippetPart> Snippet,
    string Link)
{
    public static HitLine Of(SearchHit it, SearchWords words, EventFrames frames) => new(
        it.Event.ToString(),
        it.Room.Value,
        it.RoomTitle,
        it.ClientName,
        it.Lane.ToString(),
        it.Kind.ToString().ToLowerInvariant(),
        frames.Of(it.By),
        it.At.UtcDateTime,
        it.IsEdited,
        Search.Snippet.Of(it.Text, words),
        $"/r/{it.Room}/m/{it.Event}");
}
