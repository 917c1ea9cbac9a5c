using Bunit;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class ResolvingOnThePage(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_owner_proposes_compliance_signs_off_and_only_then_it_can_be_offered()
    {
        var room = await RoomAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var yuki = await RoomOnScreen.Of(host, "u-yuki", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await priya.Press("Propose resolution");
        await priya.Fill("#propose-cause", "A unit slip in the midday change.");
        await priya.Fill("#propose-remedy", "canary-remedy by 14:00.");
        await priya.Submit();
        await priya.Until(it => it.Contains("must sign off: Yuki Tan", StringComparison.Ordinal) && it.Contains("Compliance must sign off first", StringComparison.Ordinal));

        await yuki.Until(it => it.Contains("Your sign-off is needed", StringComparison.Ordinal));
        await yuki.Press("Read and decide");
        await yuki.Until(it => it.Contains("canary-remedy by 14:00.", StringComparison.Ordinal));
        await yuki.Tick("Approve with changes");
        await yuki.Submit();
        await yuki.Until(it => it.Contains("Say what must change", StringComparison.Ordinal));
        await yuki.Fill("#verdict-note", "Say: no indication.");
        await yuki.Submit();

        await priya.Until(it => it.Contains("Compliance signed off", StringComparison.Ordinal) && it.Contains("Offer to client", StringComparison.Ordinal));
        Assert.DoesNotContain("canary-remedy", ruth.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Compliance", ruth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_for_the_client_names_who_reads_it_and_they_may_accept_with_a_condition()
    {
        var room = await ProposedAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await priya.Press("Offer to client");
        Assert.Contains("Ruth Ambrose of Aldermoor Health Trust will read this at once", priya.Text, StringComparison.Ordinal);
        Assert.True(priya.Page.Find("form button[type=submit]").HasAttribute("disabled"));
        await priya.Fill("#offer-text", "The pool is back to its size.");
        await priya.Tick("I have read it as the client will");
        await priya.Submit();

        await ruth.Until(it => it.Contains("We propose this resolution", StringComparison.Ordinal) && it.Contains("The pool is back to its size.", StringComparison.Ordinal));
        await ruth.Press("Accept with a condition");
        await ruth.Submit();
        Assert.Contains("Say on what condition you accept", ruth.Text, StringComparison.Ordinal);
        await ruth.Fill("#accept-words", "The report comes by Friday.");
        await ruth.Submit();
        await priya.Until(it => it.Contains("On condition: The report comes by Friday.", StringComparison.Ordinal) && it.Contains("Resolved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_client_who_does_not_accept_says_why_and_the_owner_reads_it()
    {
        var room = await OfferedAsync();
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await ruth.Press("Not resolved…");
        await ruth.Submit();
        Assert.Contains("Choose what is missing", ruth.Text, StringComparison.Ordinal);
        await ruth.Tick("It can happen again");
        await ruth.Fill("#reject-words", "Nothing keeps the next change from doing it.");
        await ruth.Submit();
        await priya.Until(it => it.Contains("Ruth Ambrose did not accept the resolution", StringComparison.Ordinal) && it.Contains("Nothing keeps the next change", StringComparison.Ordinal));
        Assert.DoesNotContain("Tier", ruth.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_room_closes_without_words_for_the_client_who_may_reopen_it()
    {
        var room = await OfferedAsync();
        await host.ChangeAsync(room, it => it.AcceptResolution(host.Person("c-ruth").Id, 5, "", Now));
        await using var priya = await RoomOnScreen.Of(host, "u-priya", room);
        await using var ruth = await RoomOnScreen.Of(host, "c-ruth", room);

        await priya.Press("Close");
        await priya.Submit();
        await priya.Until(it => it.Contains("Write a summary for the record and a closing message", StringComparison.Ordinal));
        await priya.Type("#close-summary", "Pool size restored.");
        await priya.Type("#close-message", "Thank you. It stays fixed.");
        await priya.Submit();
        await ruth.Until(it => it.Contains("This escalation is closed.", StringComparison.Ordinal) && it.Contains("Thank you. It stays fixed.", StringComparison.Ordinal));
        Assert.DoesNotContain("Pool size restored.", ruth.Text, StringComparison.Ordinal);

        await ruth.Press("Reopen…");
        await ruth.Fill("#reopen-reason", "Site 4 is down again.");
        await ruth.Submit();
        await priya.Until(it => it.Contains("Ruth Ambrose reopened the room", StringComparison.Ordinal) && it.Contains("In review", StringComparison.Ordinal));
    }

    private DateTimeOffset Now => host.Get<TimeProvider>().GetUtcNow();

    private async Task<RoomKey> RoomAsync()
    {
        var room = await host.OpenRoomAsync();
        await host.ChangeAsync(room, it => it.AddParticipant(host.Person("u-priya"), host.Person("u-yuki"), Lanes.None, Now));
        return room;
    }

    private async Task<RoomKey> ProposedAsync()
    {
        var room = await RoomAsync();
        await host.ChangeAsync(room, it => it.ProposeResolution(host.Person("u-priya").Id, ResolutionPath.Fix, "Pool size back.", SignOffs.None, Now));
        return room;
    }

    private async Task<RoomKey> OfferedAsync()
    {
        var room = await ProposedAsync();
        await host.ChangeAsync(room, it => it.OfferResolution(host.Person("u-priya").Id, "The pool is back to its size.", Now.AddHours(4), Now));
        return room;
    }
}
