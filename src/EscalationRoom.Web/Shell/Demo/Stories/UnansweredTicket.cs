using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Web.Shell.Demo.Stories.StoryCommitment;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>Scenario C: a ticket nobody answered; the first offer is rejected, the second accepted, the room closed.</summary>
internal static class UnansweredTicket
{
    public const string LastStep = "K4 log 1";

    public static async Task TellAsync(Story it, RoomKey? given)
    {
        await OpenAsync(it, given);
        await ExplainAsync(it);
        await RaiseAsync(it);
        await CloseAsync(it);
        await GoOnAfterwardsAsync(it);
    }

    private static async Task OpenAsync(Story it, RoomKey? given)
    {
        var complete = it.Submission(
            "Formal complaint from a client director or above.",
            "A dock-door feed stood for 26 hours; the third such case in four months.",
            "Certainty that evening tickets are picked up, said by a director.",
            Severity.Sev2);
        await it.OpenAsync<EscalationDrafted>(0, "sys", given, (id, key, now) => Room.Draft(
            id, key, complete with { Severity = Severity.Sev3, SeverityTest = "Response lapse without contractual penalty." }, it.Who("u-tomas"), Story.System.Id, it.Event("auto_created").Text, now));
        await it.AttachAsync(0, "sys", "D1", Lane.Internal);
        await it.DoAsync(0.4, "submit", "room.submit", it.Who("u-tomas"), (room, now) => room.Submit(it.Who("u-tomas").Id, complete, it.Who("u-rachel"), now));
        await it.DoAsync(0.4, "route", "room.assign", Story.System, (room, now) => room.OfferRoom(it.Who("u-sofia"), it.Event("routed").Text, it.HalfHourAfter(0.4, now), now));
        await it.DoAsync(0.6, "accept", "room.accept", it.Who("u-sofia"), (room, now) => room.Accept(it.Who("u-sofia"), null, now));
        await it.AddAsync(0.8, "u-sofia", "c-wei");
    }

    private static async Task ExplainAsync(Story it)
    {
        await it.SayAsync(1, null, Deliver(1, "u-sofia", it.At(13.92), "Why the ticket was missed"), Update(2, "u-sofia", it.At(5.1), "An update every four hours"));
        await it.SayAsync(2);
        await it.SayAsync(3);
        await it.AddAsync(3, "u-sofia", "u-jun");
        await it.SayAsync(4);
        await it.AttachAsync(3.8, "u-jun", "D2", Lane.Internal);
        var status = await it.SayAsync(5);
        await it.KeepAsync(4.6, "u-sofia", 2, status.Item, it.At(8.583));
        var explanation = await it.SayAsync(6);
        await it.KeepAsync(8.5, "u-sofia", 1, explanation.Item);
        await it.KeepAsync(8.5, "u-sofia", 2, explanation.Item);
        await OfferAsync(it, 8.5, "u-sofia", "D3", "The routing rule is corrected and tested; a credit of 2% for this month.");
    }

    private static async Task RaiseAsync(Story it)
    {
        var words = it.Text.Between(it.Event("client_rejected").Text, "Text: '", "'");
        var codes = new[] { RejectionCode.RecurrenceNotAddressed, RejectionCode.SeniorAssuranceRequested };
        var marcus = it.Who("u-marcus");
        await it.DoAsync(13, "reject", "room.resolution.reject", it.Who("c-wei"), (room, now) => room.RejectResolution(it.Who("c-wei").Id, codes, words, new NextOwner(marcus, it.HalfHourAfter(13, now) - now), now), Lane.Client);
        const string Readback = "Until today nobody checked by name that queues have people. From Monday somebody does, and I tell Wei myself.";
        await it.DoAsync(13.2, "accept elevation", "room.handoff.accept", marcus, (room, now) => room.AcceptHandoff(marcus, room.PendingHandoffId ?? default, Readback, now));
        await it.SayAsync(
            7,
            null,
            Deliver(3, "u-marcus", it.Time.MondayAfter(26), "An alarm on every queue without people"),
            Deliver(4, "u-marcus", it.Time.MondayAfter(26), "The queues' log, each week for eight weeks"),
            Deliver(5, "u-marcus", it.At(23.92), "All of it in writing"));
        await it.SayAsync(8);
        await it.SayAsync(9);
        var written = await it.SayAsync(10);
        await it.KeepAsync(21, "u-marcus", 5, written.Item);
        await OfferAsync(it, 21, "u-marcus", "D4", "Cause, correction, an alarm on empty queues from Monday, a weekly log for eight weeks, and a credit of 3% for the month.");
    }

    private static async Task CloseAsync(Story it)
    {
        var words = it.Text.Between(it.Event("client_accepted").Text, "CSAT 4: '", "'");
        await it.DoAsync(24, "accept offer", "room.resolution.accept", it.Who("c-wei"), (room, now) => room.AcceptResolution(it.Who("c-wei").Id, 4, words, now), Lane.Client);
        var closing = new Closing(
            CloseCode.FixedPermanent,
            RootCause.ProcessRoutingTriage,
            it.Event("closed").Text,
            "Wei, this escalation is closed as agreed. The weekly log reaches you for eight weeks; if an evening ticket waits again, reopen this room within 14 days.");
        await it.DoAsync(26, "close", "room.close", it.Who("u-marcus"), (room, now) => room.Close(it.Who("u-marcus").Id, closing, now));
    }

    /// <summary>What runs on after the end: the alarm on its Monday, and a log every week.</summary>
    private static async Task GoOnAfterwardsAsync(Story it)
    {
        var monday = it.Time.MondayAfter(26);
        await KeepInWordsAsync(it, "K3 kept", 3, "The alarm runs; Rachel Boateng's team hears it first.", monday, next: null);
        for (var (due, week) = (monday, 1); due <= it.At(90); (due, week) = (due.AddDays(7), week + 1))
        {
            await KeepInWordsAsync(it, $"K4 log {week}", 4, $"Log {week} of 8 sent by mail.", due, due.AddDays(7));
        }
    }

    private static Task<CommitmentFulfilled> KeepInWordsAsync(Story it, string step, int number, string words, DateTimeOffset now, DateTimeOffset? next) => it.DoAsync(
        36,
        step,
        "room.commitment.fulfil",
        it.Who("u-marcus"),
        (room, _) => room.FulfilCommitment(it.Who("u-marcus").Id, room.Commitments[number - 1].Id, null, words, next, now));

    private static async Task OfferAsync(Story it, double at, string by, string document, string offer)
    {
        await it.AttachAsync(at, by, document, Lane.Client);
        await it.DoAsync(at, $"propose {document}", "room.resolution.propose", it.Who(by), (room, now) => room.ProposeResolution(it.Who(by).Id, ResolutionPath.Fix, offer, SignOffs.None, now));
        await it.DoAsync(at, $"offer {document}", "room.resolution.offer", it.Who(by), (room, now) => room.OfferResolution(it.Who(by).Id, offer, it.At(at + 20), now), Lane.Client);
    }
}
