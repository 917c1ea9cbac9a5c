using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Clocks;

public sealed class ChangingThePromise
{
    private static readonly PromiseTable Slower = new(2, PromiseTable.Shipped.Rows.Replace("24h/2d/3d", "48h/4d/6d", StringComparison.Ordinal));

    private readonly Room _room = Room.Open(
        RoomId.New(), new RoomKey("ESC-2026-0901"), AnOutage() with { Coverage = new Coverage(ClientTier.Strategic, "cal-emea") }, Mira, Rachel, Noon);

    [Fact]
    public void Applied_it_counts_from_the_original_start_and_the_record_says_who_applied_it()
    {
        var applied = Done(_room.ApplyPromise(Slower, "Ada Lindqvist", Noon.AddHours(2)));

        Assert.Equal((1, 2, "Ada Lindqvist", Lane.Internal), (applied.From, applied.To, applied.AppliedBy, applied.Lane));
        var moved = Assert.Single(_room.Recorded.OfType<ClockRecalculated>());
        Assert.Equal((SlaMeasure.Resolve, Noon.AddHours(24), Noon.AddHours(48)), (moved.Clock, moved.Was, moved.Now));
    }

    [Fact]
    public void It_is_applied_once_and_not_where_nothing_is_promised()
    {
        Done(_room.ApplyPromise(Slower, "Ada Lindqvist", Noon));
        _room.Refuses<ThisPromiseHoldsAlready>(it => it.ApplyPromise(Slower, "Ada Lindqvist", Noon).Refusal);
        ((Room)ARoom().OwnedBy(Ana)).Refuses<NothingIsPromisedHere>(it => it.ApplyPromise(Slower, "Ada Lindqvist", Noon).Refusal);
    }

    [Fact]
    public void A_severity_changed_later_goes_by_the_rooms_own_version()
    {
        Done(_room.ChangeSeverity(Mira.Id, Severity.Sev1, "", Noon));
        Done(_room.ChangeSeverity(Rachel.Id, Severity.Sev2, "A workaround.", Noon));
        Assert.Equal(Noon.AddHours(24), _room.Clocks!.OpenOf(SlaMeasure.Resolve)!.Deadline);

        Done(_room.ApplyPromise(Slower, "Ada Lindqvist", Noon));
        Done(_room.ChangeSeverity(Mira.Id, Severity.Sev1, "", Noon));
        Done(_room.ChangeSeverity(Rachel.Id, Severity.Sev2, "A workaround.", Noon));
        Assert.Equal(Noon.AddHours(48), _room.Clocks!.OpenOf(SlaMeasure.Resolve)!.Deadline);
    }

    [Fact]
    public void A_deadline_that_lies_in_the_past_by_it_is_breached_at_once_and_says_why()
    {
        var sooner = new PromiseTable(3, PromiseTable.Shipped.Rows.Replace("24h/2d/3d", "1h/2d/3d", StringComparison.Ordinal));
        Done(_room.ApplyPromise(sooner, "Ada Lindqvist", Noon.AddHours(3)));
        Assert.Contains(_room.Recorded.OfType<ClockBreached>(), it => it.Clock is SlaMeasure.Resolve && it.Because.Contains("Ada Lindqvist", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_table()
    {
        var read = PromiseTable.Read(2, PromiseTable.Shipped.Texts);
        Assert.Equal(PromiseTable.Shipped.Texts, read.Value!.Texts);
        Assert.IsType<EveryPromiseIsNamedOnce>(PromiseTable.Read(2, [.. PromiseTable.Shipped.Texts.Skip(1)]).Refusal);
        Assert.IsType<NobodyPromisesThat>(PromiseTable.Read(2, [new PromiseText(Severity.Sev1, SlaMeasure.Accept, "5m")]).Refusal);
    }
}
