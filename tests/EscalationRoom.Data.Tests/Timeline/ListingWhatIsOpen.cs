using EscalationRoom.Data.Tests.Engines;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Data.Tests.Engines.Node;

namespace EscalationRoom.Data.Tests.Timeline;

public abstract class ListingWhatIsOpen(TestEngine engine) : OnEveryEngine(engine)
{
    [Fact]
    public async Task Owners_see_every_open_escalation_with_what_comes_due_first()
    {
        var room = await Node.OpenAsync();
        var row = Assert.Single(await Node.As("u-daniel").QueueAsync(default));
        Assert.Equal((room.Key, "Aldermoor Health Trust", RoomState.InReview, "Priya Raman"), (row.Key, row.ClientName, row.State, row.OwnerName));
        Assert.Equal(SlaMeasure.FirstResponse, row.Due?.Measure);
        Assert.Equal("Priya Raman", row.WaitsFor);
    }

    [Fact]
    public async Task Whoever_may_not_enter_sees_no_row_and_contacts_have_no_queue()
    {
        await Node.OpenAsync();
        Assert.Empty(await Node.As("u-tomas").QueueAsync(default));
        Assert.Empty(await Node.As("u-ada").QueueAsync(default));
        Assert.Empty(await Node.As("c-ruth").QueueAsync(default));
    }

    [Fact]
    public async Task Clocks_and_offers_are_shown_only_to_those_who_read_the_work_they_tell_of()
    {
        var room = await Node.OpenAsync();
        Done(await Node.AskAsync(room.Id, Node.Who("u-priya").Id, it => it.OfferHandoff(Node.Who("u-priya").Id, Node.Who("u-daniel"), "Contract.", TimeSpan.FromHours(1), Noon)));
        Done(await Node.AskAsync(room.Id, Node.Who("u-priya").Id, it => it.AddParticipant(Node.Who("u-priya"), Node.Who("u-olu"), Lanes.None, Noon)));
        var (insider, outsider) = (Assert.Single(await Node.As("u-mira").QueueAsync(default)), Assert.Single(await Node.As("u-olu").QueueAsync(default)));
        Assert.Equal(("Daniel Osei", true), (insider.Asked?.Name, insider.Due is not null));
        Assert.Equal(("Daniel Osei", false), (outsider.Asked?.Name, outsider.Due is not null));
    }

    [Fact]
    public async Task What_happens_in_a_lane_one_does_not_read_leaves_the_row_as_it_was()
    {
        var room = await Node.OpenAsync(type: EscalationType.SecurityPrivacy);
        Done(await Node.AskAsync(room.Id, Node.Who("u-priya").Id, it => it.AddParticipant(Node.Who("u-priya"), Node.Who("u-helen"), Lanes.None, Noon)));
        var before = await Node.As("u-mira").QueueAsync(default);
        Done(await Node.SayAsync(room.Id, "u-helen", Lane.Executive, "Not for Mira."));
        Assert.Equal(before, await Node.As("u-mira").QueueAsync(default));

        Done(await Node.SayAsync(room.Id, "u-priya", Lane.Internal, "For Mira."));
        Assert.NotEqual(before, await Node.As("u-mira").QueueAsync(default));
    }

    [Fact]
    public async Task What_is_over_leaves_the_queue_and_what_is_due_sooner_stands_first()
    {
        var (first, second) = (await Node.OpenAsync(201), await Node.OpenAsync(202));
        Done(await Node.AskAsync(second.Id, Node.Who("u-priya").Id, it => it.ChangeSeverity(Node.Who("u-priya").Id, Severity.Sev1, "Down.", Noon)));
        Assert.Equal([second.Key, first.Key], (await Node.As("u-rachel").QueueAsync(default)).Select(it => it.Key));
    }
}

public sealed class ListingWhatIsOpenOnSqlite(SqliteHere engine) : ListingWhatIsOpen(engine);

public sealed class ListingWhatIsOpenOnPostgreSql(PostgreSqlHere engine) : ListingWhatIsOpen(engine);

public sealed class ListingWhatIsOpenOnSqlServer(SqlServerHere engine) : ListingWhatIsOpen(engine);
