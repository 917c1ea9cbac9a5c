using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Ownership.Document;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class AnsweringForARoom(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Priya_offers_the_room_Sofia_accepts_with_a_readback_and_both_pages_show_it()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-rachel"), host.Person("u-sofia"), Lanes.None, Now));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var sofia = await RoomOnScreen.Of(host, "u-sofia", room);

        await priya.Press("Hand off");
        await priya.Fill("#handoff-to", host.Person("u-sofia").Id.ToString());
        await priya.Fill("#handoff-reason", "My shift ends.");
        await priya.Submit();
        await sofia.Until(it => it.Contains("Priya Raman offers you this room", StringComparison.Ordinal));
        await priya.Until(it => it.Contains("You stay", StringComparison.Ordinal));

        await sofia.Fill("#readback", "Mine.");
        await sofia.Submit();
        await sofia.Until(it => it.Contains("Not opened yet: Where it stands, Decisions", StringComparison.Ordinal));
        await OpenEverySectionAsync(sofia);
        await sofia.Fill("#readback", "");
        await sofia.Submit();
        await sofia.Until(it => it.Contains("Say in your own words", StringComparison.Ordinal));
        await sofia.Fill("#readback", "I hold the next update.");
        await sofia.Submit();
        await sofia.Until(it => it.Contains("You own this", StringComparison.Ordinal));
        await priya.Until(it => it.Contains("Sofia Marchetti took over from Priya Raman", StringComparison.Ordinal) && it.Contains("I hold the next update.", StringComparison.Ordinal));
    }

    private static async Task OpenEverySectionAsync(RoomOnScreen who)
    {
        await who.Until(it => it.Contains("handoff-part", StringComparison.Ordinal));
        foreach (var title in Enum.GetValues<HandoffPart>().Select(HandoffSection.TitleOf))
        {
            await who.Page.FindAll(".handoff-part").First(it => it.TextContent.Contains(title, StringComparison.Ordinal)).ClickAsync();
            await who.Until(it => it.Contains($"aria-label=\"{title}\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_executive_takes_command_with_a_reason_and_can_return_it()
    {
        var room = await host.OpenRoomAsync();
        await using var helen = await RoomOnScreen.Of(host, "u-helen", room);

        await helen.Press("Take command");
        await helen.Submit();
        await helen.Until(it => it.Contains("Say why you take command", StringComparison.Ordinal));
        await helen.Fill("#command-reason", "Board call at noon.");
        await helen.Submit();
        await helen.Until(it => it.Contains("You own this", StringComparison.Ordinal) && it.Contains("Return command", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proposal_of_the_rules_is_followed_by_one_button()
    {
        var room = await ProposedAsync();
        await using var rachel = await RoomOnScreen.Of(host, "u-rachel", room);

        await rachel.Until(it => it.Contains("By the rules Kenji Watanabe would be asked now", StringComparison.Ordinal));
        await rachel.Submit();
        await rachel.Until(it => it.Contains("Offered to", StringComparison.Ordinal) && it.Contains("Rachel Boateng followed a suggestion: Owner Kenji Watanabe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_owner_dismisses_a_proposal_with_a_reason_and_keeps_the_room()
    {
        var room = await ProposedAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);

        await priya.Press("Dismiss…");
        await priya.Press("Dismiss the proposal");
        await priya.Until(it => it.Contains("Say why this does not fit", StringComparison.Ordinal));
        await priya.Fill("#rerouting-reason", "I am an hour from the fix.");
        await priya.Press("Dismiss the proposal");
        await priya.Until(it => !it.Contains("By the rules Kenji Watanabe would be asked now</h2>", StringComparison.Ordinal) && it.Contains("I am an hour from the fix.", StringComparison.Ordinal));
    }

    private async Task<RoomKey> ProposedAsync()
    {
        var room = await host.OpenRoomAsync();
        var kenji = host.Person("u-kenji");
        await host.ChangeAsync(room, it => it.ProposeRerouting(
            new RoutingDecision(1, 999, "otherwise", "otherwise", [], [], [], RoutingStep.Ranked, kenji.Id, kenji.Name, null, "", "Rachel Boateng", [], 30), Now));
        return room;
    }

    [Fact]
    public async Task Nobody_is_offered_what_the_table_does_not_give_them()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var mira = await RoomOnScreen.Of(host, "u-mira", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        Assert.True(priya.Offers("Hand off"));
        foreach (var words in (string[])["Hand off", "Take command", "Elevate", "Add people"])
        {
            Assert.False(mira.Offers(words), $"Mira is offered: {words}");
            Assert.False(ruth.Offers(words), $"Ruth is offered: {words}");
        }
    }

    [Fact]
    public async Task A_contact_sees_their_lane_in_their_words_and_nothing_of_ours()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Internal, "canary-internal", Now));
        await host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, "We are on it.", Now));
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        Assert.Contains("We are on it.", ruth.Text, StringComparison.Ordinal);
        foreach (var word in (string[])["canary-internal", "Internal", "Sev1", "Tier", "Executive", "Rachel"])
        {
            Assert.DoesNotContain(word, ruth.Text.Replace("Rachel Boateng is responsible", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_room_that_is_not_there_and_one_that_is_not_yours_look_the_same()
    {
        var room = await host.OpenRoomAsync();
        await using var absent = await RoomOnScreen.Of(host, "c-wei", new RoomKey("ESC-1999-0001"));
        await using var foreign = await RoomOnScreen.Of(host, "c-wei", room);
        Assert.Equal(absent.Text, foreign.Text);
        Assert.Contains("not here, or not yours", foreign.Text, StringComparison.Ordinal);
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();
}
