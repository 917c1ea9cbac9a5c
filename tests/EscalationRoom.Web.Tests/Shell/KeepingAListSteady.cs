using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Lists;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class KeepingAListSteady
{
    private readonly SteadyRooms _list = new();

    [Fact]
    public void A_new_order_waits_until_the_reader_asks_for_it()
    {
        _list.Take([Room(1), Room(2), Room(3)]);
        Assert.True(_list.Take([Room(3), Room(1), Room(2)]));
        Assert.Equal("1 2 3", Shown);
        Assert.Equal(3, _list.Waiting);
        _list.Apply();
        Assert.Equal("3 1 2", Shown);
        Assert.Equal(0, _list.Waiting);
    }

    [Fact]
    public void What_a_line_says_changes_where_it_stands_and_what_is_new_comes_last()
    {
        _list.Take([Room(1), Room(2)]);
        _list.Take([Room(3), Room(2, "Resolved"), Room(1)]);
        Assert.Equal("1 2 3", Shown);
        Assert.Equal("Resolved", _list.Shown![1].State);
    }

    [Fact]
    public void What_is_gone_goes_and_nothing_new_is_nothing_to_draw()
    {
        _list.Take([Room(1), Room(2)]);
        Assert.True(_list.Take([Room(2)]));
        Assert.Equal("2", Shown);
        Assert.False(_list.Take([Room(2)]));
    }

    private string Shown => string.Join(' ', _list.Shown!.Select(it => it.Title));

    private static RoomSummary Room(int number, string state = "In review") => new(
        RoomKey.Of(2026, number), $"{number}", "Aldermoor", null, state, new PersonId(Guid.Empty), "Priya", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
}
