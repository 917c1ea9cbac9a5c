using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class ArrangingRows
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly Author Ana = new(PersonId.New(), "Ana", "", IsContact: false);
    private static readonly Author Ben = new(PersonId.New(), "Ben", "", IsContact: false);

    [Fact]
    public void More_than_three_thin_lines_in_a_row_are_folded_into_one()
    {
        var blocks = Arrange([Line(), Line(), Line(), Line(), Says(Ana, 5)]);
        Assert.Equal([4, 1], blocks.Select(it => it.Rows.Count));
        Assert.Equal([1, 1, 1, 1], Arrange([Line(), Line(), Line(), Says(Ana, 5)]).Select(it => it.Rows.Count));
    }

    [Fact]
    public void What_just_happens_is_not_folded_away() => Assert.All(Arrange([Line(), Line(), Line(), Line(), Line()]), it => Assert.False(it.IsFold));

    [Fact]
    public void Nothing_new_is_folded_away()
    {
        TimelineItem[] rows = [Line(), Line(), Line(), Line(), Line(), Line(), Says(Ana, 5)];
        Assert.Equal([1, 1, 1, 1, 1, 1, 1], Arrange(rows, rows[2].Id).Select(it => it.Rows.Count));
    }

    [Fact]
    public void A_card_stands_by_itself_among_the_lines()
    {
        var blocks = Arrange([Line(), Line(), Card(), Line(), Line(), Says(Ana, 5)]);
        Assert.Equal(6, blocks.Count);
    }

    [Fact]
    public void An_author_who_goes_on_in_the_same_lane_within_five_minutes_needs_no_new_head() =>
        Assert.Equal([true, false, true, true, true], Arrange([Says(Ana, 0), Says(Ana, 4), Says(Ana, 10), Says(Ben, 11), Says(Ben, 12, Lane.Client)]).Select(it => it.StartsGroup));

    [Fact]
    public void The_first_new_message_has_its_head()
    {
        TimelineItem[] rows = [Says(Ana, 0), Says(Ana, 1)];
        Assert.True(Arrange(rows, rows[1].Id)[1].StartsGroup);
    }

    private static List<TimelineBlock> Arrange(TimelineItem[] rows, EventId? newFrom = null) => [.. TimelineLayout.Arrange(rows, newFrom)];

    private static LineItem Line() => Fact(new ParticipantJoined(PersonId.New(), "Ben"));

    private static LineItem Card() => Fact(new DecisionRecorded("Restart", ["now", "later"], "now", "It is safe."));

    private static LineItem Fact(RoomEvent fact) =>
        new(fact with { Id = EventId.New(), Lane = Lane.Internal, At = Noon }, Ben, new Sentence("people", "Something happened"), CardLook.Of(fact));

    private static MessageItem Says(Author by, int minute, Lane lane = Lane.Internal) =>
        new(new MessagePosted("words", null, []) { Id = EventId.New(), Lane = lane, By = by.Id, At = Noon.AddMinutes(minute) }, by, "words", [], [], null, IsDeleted: false, IsPinned: false);
}
