using System.Buffers.Text;
using System.Text;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Queue.Listing;
using EscalationRoom.Web.Rooms.Hub;
using EscalationRoom.Web.Shell;

namespace EscalationRoom.Web.Queue.Api;

/// <summary>The queue over the API, a page at a time, through the read door.</summary>
public sealed class ListOpenRooms(RoomReaders readers, PeopleDirectory people, TimeProvider clock)
{
    private const int LargestPage = 200;

    /// <param name="cursor">Where the page before ended: the row after it is found by its place in the order, also when the row itself is gone.</param>
    public async Task<Result<QueueAnswer>> RunAsync(PersonId by, string? view, string? cursor, int? limit, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true } me)
        {
            return new OnlyForStaff();
        }

        if (view is { Length: > 0 } && QueueView.Of(view).Id != view)
        {
            return new NoSuchView(string.Join(", ", QueueView.Shipped.Select(it => it.Id)));
        }

        if (Place.TryRead(cursor, out var after) is false)
        {
            return new ThisCursorIsNotOurs();
        }

        var (now, rows) = (clock.GetUtcNow(), await readers.For(by).QueueAsync(cancellation));
        var rest = rows.Where(it => QueueView.Of(view ?? "").Shows(it, me, now) && (after is null || Place.Of(it).CompareTo(after) > 0)).ToList();
        var page = rest.Take(Math.Clamp(limit ?? LargestPage, 1, LargestPage)).ToList();
        return new QueueAnswer(
            [.. QueueView.Shipped.Select(it => new QueueViewLine(it.Id, it.Name, rows.Count(row => it.Shows(row, me, now))))],
            [.. page.Select(it => QueueLineAnswer.Of(it, now))],
            page.Count < rest.Count ? Place.Of(page[^1]).ToString() : null);
    }

    /// <summary>Where a row stands in the order.</summary>
    private sealed record Place(long Due, int Severity, string Key) : IComparable<Place>
    {
        public static Place Of(QueueRow it) => new(it.Due?.At.UtcTicks ?? long.MaxValue, (int)it.Severity, it.Key.Value);

        public static bool TryRead(string? cursor, out Place? place)
        {
            place = null;
            if (string.IsNullOrEmpty(cursor))
            {
                return true;
            }

            var parts = Base64Url.IsValid(cursor) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ') : [];
            if (parts.Length != 3 || !long.TryParse(parts[0], out var due) || !int.TryParse(parts[1], out var severity))
            {
                return false;
            }

            place = new Place(due, severity, parts[2]);
            return true;
        }

        public int CompareTo(Place? other) => (Due, Severity).CompareTo((other!.Due, other.Severity)) is not 0 and var order ? order : string.CompareOrdinal(Key, other.Key);

        public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Due} {Severity} {Key}"));
    }
}

public sealed record NoSuchView(string Known) : Refusal($"Choose one of these views: {Known}.");
