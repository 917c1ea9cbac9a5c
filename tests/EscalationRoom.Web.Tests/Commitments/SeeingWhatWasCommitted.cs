using Bunit;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Pages;

namespace EscalationRoom.Web.Tests.Commitments;

/// <summary>The room's page: what is next is always in the header, and words that sound like a commitment are asked about.</summary>
public sealed class SeeingWhatWasCommitted(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Priya_commits_and_both_pages_count_towards_it()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);
        Assert.Contains("The client was told no next time", priya.Text, StringComparison.Ordinal);

        await priya.Press("Commit to something");
        await priya.Submit();
        await priya.Until(it => it.Contains("and until when", StringComparison.Ordinal));
        await priya.Press("30 min");
        await priya.Submit();

        await priya.Until(it => it.Contains("Next update to client by", StringComparison.Ordinal));
        await ruth.Until(it => it.Contains("Next update to you by", StringComparison.Ordinal) && it.Contains("What you can rely on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_does_not_read_the_client_lane_is_not_told_that_the_client_was_told_nothing()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-rachel"), host.Person("u-olu"), Lanes.None, Now));
        await using var olu = await RoomOnScreen.Of(host, "u-olu", room);
        await olu.Until(it => it.Contains("Conditions, actions, needs", StringComparison.Ordinal));
        Assert.DoesNotContain("told no", olu.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_sound_like_a_commitment_are_asked_about_and_nothing_is_made_of_them_by_itself()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await SayAsync(room, "Cause found. Next update within 40 minutes.");
        await priya.Until(it => it.Contains("Keep track of it?", StringComparison.Ordinal));
        Assert.DoesNotContain("Next update to client by", priya.Text, StringComparison.Ordinal);

        await priya.Page.Find(".commitment-offer .primary").ClickAsync();
        await priya.Until(it => it.Contains("Next update to client by", StringComparison.Ordinal) && !it.Contains("Keep track of it?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_says_no_is_not_asked_again_and_nobody_else_is_asked()
    {
        var room = await host.OpenRoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var rachel = await RoomOnScreen.Of(host, "u-rachel", room);
        await SayAsync(room, "We will look into it.");
        await priya.Until(it => it.Contains("Keep track of it?", StringComparison.Ordinal));
        await rachel.Until(it => it.Contains("We will look into it.", StringComparison.Ordinal));
        Assert.DoesNotContain("Keep track of it?", rachel.Text, StringComparison.Ordinal);

        await priya.Press("No");
        await priya.Until(it => !it.Contains("Keep track of it?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_message_is_said_to_keep_it()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.MakeCommitment(host.Person("u-priya").Id, new NewCommitment(CommitmentKind.NextUpdate, "Next update", Now.AddMinutes(10)), null, Now));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await SayAsync(room, "Everything is restored.");

        await priya.Until(it => it.Contains("Does your message keep this?", StringComparison.Ordinal));
        await priya.Press("K1 Next update");
        await priya.Until(it => it.Contains("1 kept", StringComparison.Ordinal) && it.Contains("K1 kept: Next update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_moved_by_telling_the_client()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.MakeCommitment(host.Person("u-priya").Id, new NewCommitment(CommitmentKind.Deliverable, "Incident report", Now.AddMinutes(10)), null, Now));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await priya.Press("Move…");
        await priya.Fill("#commitment-words", "It takes until tomorrow.");
        await priya.Press("1 day");
        await priya.Submit();
        await ruth.Until(it => it.Contains("It takes until tomorrow.", StringComparison.Ordinal) && it.Contains("Moved: Incident report", StringComparison.Ordinal));
        Assert.Empty(ruth.Page.FindAll(".commitment button"));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private Task<MessagePosted> SayAsync(RoomKey room, string text) =>
        host.ChangeAsync(room, it => it.PostMessage(host.Person("u-priya").Id, Lane.Client, text, Now));
}
