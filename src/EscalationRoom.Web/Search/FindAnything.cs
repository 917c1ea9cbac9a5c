using EscalationRoom.Data.People;
using EscalationRoom.Data.Search;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Api;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Search;

/// <summary>Looks for something everywhere one person may look: rooms, people, and whatever was written or shared in their lanes.</summary>
public sealed class FindAnything(RoomReaders readers, PeopleDirectory people, SearchLimits limits)
{
    public const int MostNames = 5;

    public async Task<Result<Found>> RunAsync(Person me, SearchRequest request, CancellationToken cancellation)
    {
        var ask = Ask(request);
        if (!ask.IsDone)
        {
            return Result<Found>.FromRefusal(ask.Refusal);
        }

        if (limits.Refuse(me.Id) is { } tooFast)
        {
            return tooFast;
        }

        var reader = readers.For(me.Id);
        if (await reader.SearchAsync(ask.Value, request.Limit ?? RoomReader.LargestFind, cancellation) is not { } page)
        {
            return new ThisCursorIsNotOurs();
        }

        var names = request.IsNarrowed || ask.Value.Words.IsEmpty ? NamesFound.None : await NamesAsync(reader, me, ask.Value.Words, MostNames, cancellation);
        return new Found(names.Rooms, names.People, page);
    }

    /// <summary>Rooms and people by their names alone: what a jump list needs.</summary>
    public async Task<NamesFound> NamesAsync(RoomReader reader, Person me, SearchWords words, int most, CancellationToken cancellation)
    {
        var rooms = await reader.RoomsAsync(new RoomFilter(), cancellation);
        var known = me.IsStaff
            ? people.All.Where(it => it.IsActive && it.Role is not Role.System)
            : rooms.Select(it => people.Find(it.Owner)).OfType<Person>().Distinct();
        return new NamesFound(
            [.. rooms.Where(it => words.Fit($"{it.Key} {it.Title} {it.ClientName}")).Take(most)],
            [.. known.Where(it => words.IsEmpty is false && FitsName(words, me.IsStaff ? $"{it.Name} {it.Title} {it.Handle}" : it.Name)).OrderBy(it => it.Name, StringComparer.Ordinal).Take(most)]);
    }

    /// <summary>Names are found without their accents, too.</summary>
    private static bool FitsName(SearchWords words, string name) =>
        words.Terms.All(it => System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            name, it, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);

    private Result<SearchAsk> Ask(SearchRequest request)
    {
        if (request.Q is { Length: > SearchWords.Longest })
        {
            return new TooManyWords();
        }

        Lane? lane = string.IsNullOrEmpty(request.Lane) ? null : Named.Lane(request.Lane);
        if (lane is null && !string.IsNullOrEmpty(request.Lane))
        {
            return new NoSuchLane();
        }

        HitKind? kind = string.IsNullOrEmpty(request.Kind) ? null : Named.Of<HitKind>(request.Kind);
        if (kind is { } named && !Enum.IsDefined(named))
        {
            return new NoSuchKindOfHit();
        }

        if (!Guid.TryParse(request.Cursor ?? Guid.Empty.ToString(), out var after))
        {
            return new ThisCursorIsNotOurs();
        }

        return new SearchAsk(
            SearchWords.Of(request.Q),
            string.IsNullOrEmpty(request.Room) ? null : new RoomKey(request.Room),
            lane,
            kind,
            string.IsNullOrEmpty(request.By) ? null : people.Find(request.By)?.Id ?? new PersonId(Guid.Empty),
            request.From?.ToUniversalTime(),
            request.Until?.ToUniversalTime(),
            string.IsNullOrEmpty(request.Cursor) ? null : new EventId(after));
    }
}

/// <summary>Rooms and people by name come with the first page only.</summary>
public sealed record Found(IReadOnlyList<RoomSummary> Rooms, IReadOnlyList<Person> People, HitPage Page);

public sealed record NamesFound(IReadOnlyList<RoomSummary> Rooms, IReadOnlyList<Person> People)
{
    public static readonly NamesFound None = new([], []);
}

public sealed record TooManyWords() : Refusal($"Search with at most {SearchWords.Longest} characters: the words that are rarest find best.");

public sealed record NoSuchKindOfHit() : Refusal("Choose one of the kinds message, document, decision or fact, or leave the kind out.");
