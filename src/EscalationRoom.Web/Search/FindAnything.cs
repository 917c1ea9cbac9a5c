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
    private const int MostNames = 5;

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

        var (words, isWide) = (ask.Value.Words, !request.IsNarrowed && !ask.Value.Words.IsEmpty);
        var names = isWide ? await NamesAsync(reader, words, me, cancellation) : NameList.Empty;
        return new Found(names.Rooms(words, MostNames), names.People(words, MostNames), page);
    }

    private async Task<NameList> NamesAsync(RoomReader reader, SearchWords words, Person me, CancellationToken cancellation) =>
        await (await NameList.LoadAsync(reader, people, me, cancellation)).WithOlderAsync(reader, words, MostNames, cancellation);

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

public sealed record TooManyWords() : Refusal($"Search with at most {SearchWords.Longest} characters: the words that are rarest find best.");

public sealed record NoSuchKindOfHit() : Refusal("Choose one of the kinds message, document, decision or fact, or leave the kind out.");
