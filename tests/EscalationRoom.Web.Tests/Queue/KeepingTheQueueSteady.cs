using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Listing;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class KeepingTheQueueSteady
{
    private readonly SteadyLines _queue = new();

    [Fact]
    public void Nothing_comes_goes_or_moves_until_the_reader_asks_for_it()
    {
        Take([Row(1), Row(2), Row(3), Row(4)]);
        Take([Row(5), Row(4), Row(1), Row(2)], alsoReadable: Row(3));
        Assert.Equal("1 2 3! 4", Shown);
        Assert.Equal(3, _queue.Waiting);

        _queue.Apply();
        Assert.Equal("5 4 1 2", Shown);
        Assert.Equal(0, _queue.Waiting);
    }

    [Fact]
    public void What_a_line_says_changes_where_it_stands()
    {
        Take([Row(1), Row(2)]);
        Take([Row(1), Row(2, RoomState.Resolved)]);
        Assert.Equal(("1 2", 0), (Shown, _queue.Waiting));
        Assert.Equal((RoomState.Resolved, 1), (_queue.Lines![1].Row!.State, _queue.Lines[1].Changes));
        Assert.Equal(0, _queue.Lines[0].Changes);
    }

    [Fact]
    public void A_room_one_may_not_read_any_more_goes_blank_at_once_in_its_place()
    {
        Take([Row(1), Row(2)]);
        Take([Row(2)]);
        Assert.Null(_queue.Lines![0].Row);
        Assert.Equal((RoomKey.Of(2026, 1), 1), (_queue.Lines[0].Key, _queue.Waiting));
    }

    [Fact]
    public void A_line_that_came_back_before_anybody_asked_is_no_change()
    {
        Take([Row(1), Row(2)]);
        Take([Row(1)], alsoReadable: Row(2));
        Take([Row(1), Row(2)]);
        Assert.Equal(("1 2", 0), (Shown, _queue.Waiting));
    }

    [Fact]
    public void One_row_that_moves_past_many_is_one_change()
    {
        Take([.. Enumerable.Range(1, 500).Select(it => Row(it))]);
        Take([Row(500), .. Enumerable.Range(1, 499).Select(it => Row(it))]);
        Assert.Equal(1, _queue.Waiting);
    }

    private void Take(QueueRow[] rows, params QueueRow[] alsoReadable) => _queue.Take(rows, rows.Concat(alsoReadable).ToDictionary(it => it.Key));

    private string Shown => string.Join(' ', _queue.Lines!.Select(it => $"{it.Row?.Title}{(it.HasLeft ? "!" : "")}"));

    private static QueueRow Row(int number, RoomState state = RoomState.InReview) => new(
        RoomKey.Of(2026, number), $"{number}", "Aldermoor", ClientTier.Strategic, EscalationType.ServiceOutage, Severity.Sev2, 2, state,
        new PersonId(Guid.Empty), "Priya", true, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null, null, null, null);
}
