using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Queue.Duty;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Intake;

namespace EscalationRoom.Web.Tests.Queue;

public sealed class KeepingWatchOnDuty(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_room_nobody_accepted_stands_on_top_and_goes_to_whom_the_duty_manager_chooses()
    {
        var room = await SubmittedAsync();
        await using var rachel = new PageOnScreen<DutyPage>(host, "u-rachel");
        await rachel.Until(() => rachel.Page.FindAll($"#duty-unowned [data-room={room}]").Count == 1);
        await rachel.Press($"#duty-unowned [data-room={room}]", "Assign…");
        await rachel.Fill("#offer-to", host.Person("u-kenji").Id.ToString());
        await rachel.Fill("#offer-reason", "Tokyo is awake.");
        await rachel.Page.Find("form.sheet-form").SubmitAsync();
        await rachel.Until(() => rachel.Page.Find($"#duty-unowned [data-room={room}]").TextContent.Contains("asked: Kenji Watanabe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taking_over_makes_the_duty_manager_owner_and_the_row_stays_in_place_until_asked()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.OfferHandoff(host.Person("u-priya").Id, host.Person("u-kenji"), "My shift ends.", TimeSpan.FromMinutes(9), host.Get<TimeProvider>().GetUtcNow()));
        await using var rachel = new PageOnScreen<DutyPage>(host, "u-rachel");
        await rachel.Until(() => rachel.Page.FindAll($"#duty-offered [data-room={room}]").Count == 1);
        await rachel.Press($"#duty-offered [data-room={room}]", "Take over…");
        await rachel.Page.Find("form.sheet-form").SubmitAsync();
        await rachel.Until(() => rachel.Page.Markup.Contains("Say why you take command", StringComparison.Ordinal));
        await rachel.Fill("#take-reason", "Nobody answers.");
        await rachel.Page.Find("form.sheet-form").SubmitAsync();
        await rachel.Until(() => rachel.Page.Find($"#duty-offered [data-room={room}]").ClassList.Contains("has-left"));
        await rachel.Press("#duty-offered", "1 change: show");
        await rachel.Until(() => rachel.Page.FindAll($"#duty-offered [data-room={room}]").Count == 0);
    }

    [Fact]
    public async Task Everybody_who_can_own_rooms_stands_there_with_what_they_carry()
    {
        await host.OpenRoomAsync();
        await using var rachel = new PageOnScreen<DutyPage>(host, "u-rachel");
        await rachel.Until(() => rachel.Page.FindAll(".staff li").Any(it => it.TextContent.Contains("Priya Raman", StringComparison.Ordinal)));
        var priya = rachel.Page.FindAll(".staff li").First(it => it.TextContent.Contains("Priya Raman", StringComparison.Ordinal)).TextContent;
        Assert.Matches(@"[1-9]\d* of 4", priya);
        Assert.Contains("not here", priya, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("u-priya")]
    [InlineData("u-helen")]
    [InlineData("u-ada")]
    [InlineData("c-ruth")]
    public async Task Nobody_else_sees_the_board(string handle)
    {
        await host.OpenRoomAsync();
        await using var page = new PageOnScreen<DutyPage>(host, handle);
        Assert.Contains("You have no access here", page.Page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.Page.FindAll(".duty"));
    }

    private async Task<RoomKey> SubmittedAsync() => new((await host.As("u-mira").Ask("/api/escalations", Forms.Whole())).Text("room")!);
}
