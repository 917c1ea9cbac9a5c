using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class AddingRowsAtTheEnd
{
    private const int Many = 400;
    private const int Shape = 1;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Author Ana = new(PersonId.New(), "Ana", "", IsContact: false);
    private static readonly Author Ben = new(PersonId.New(), "Ben", "", IsContact: false);

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, 0)]
    [InlineData(3, 150)]
    [InlineData(4, 390)]
    public void Rows_that_came_one_after_another_stand_as_if_all_had_come_at_once(int seed, int? newFrom)
    {
        var rows = RowsOf(new Random(seed));
        var first = newFrom is { } at ? rows[at].Id : (EventId?)null;
        var laidOut = new LaidOutRows();
        for (var come = 0; come <= Many; come++)
        {
            Assert.Equal(WordsOf(new LaidOutRows().Of(rows[..come], Shape, first)), WordsOf(laidOut.Of(rows[..come], Shape, first)));
        }
    }

    [Fact]
    public void A_message_leaves_the_parts_above_its_own_alone()
    {
        var rows = Enumerable.Range(0, Many).Select(it => Says(Ana, it)).ToArray<TimelineItem>();
        var laidOut = new LaidOutRows();
        var before = laidOut.Of(rows[..^1], Shape, null).ToArray();
        var now = laidOut.Of(rows, Shape, null).ToArray();
        Assert.All(before[..^1], (part, at) => Assert.Same(part, now[at]));
        Assert.NotSame(before[^1], now[before.Length - 1]);
    }

    [Fact]
    public void A_changed_row_arranges_everything_anew()
    {
        TimelineItem[] rows = [Says(Ana, 0), Says(Ana, 1)];
        var laidOut = new LaidOutRows();
        laidOut.Of(rows, Shape, null);
        TimelineItem[] changed = [rows[0], Says(Ben, 1)];
        Assert.Same(changed[1], laidOut.Of(changed, Shape + 1, null)[0].Blocks[1].Rows[0]);
    }

    private static TimelineItem[] RowsOf(Random random) =>
        [.. Enumerable.Range(0, Many).Select(it => random.Next(10) < 6 ? Line(it) : (TimelineItem)Says(random.Next(2) == 0 ? Ana : Ben, it))];

    private static string WordsOf(IReadOnlyList<TimelinePart> parts) =>
        string.Join('\n', parts.Select(part => $"{part.Key} from {part.From}: {string.Join(' ', part.Blocks.Select(it => $"{it.Rows[0].Fact.Sequence}+{it.Rows.Count}{it.StartsGroup}{it.IsNew}"))}"));

    private static LineItem Line(int sequence)
    {
        var fact = new ParticipantJoined(PersonId.New(), "Ben") { Id = EventId.New(), Sequence = sequence, Lane = Lane.Internal, At = Noon };
        return new LineItem(fact, Ben, new Sentence("people", "Something happened"), CardLook.Of(fact));
    }

    private static MessageItem Says(Author by, int sequence) =>
        new(new MessagePosted("words", null, []) { Id = EventId.New(), Sequence = sequence, Lane = Lane.Internal, By = by.Id, At = Noon.AddSeconds(sequence) }, by, "words", [], [], null, IsDeleted: false, IsPinned: false);
}
