using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>
/// One command for every operation with a door and every kind of event. Whoever adds one adds its line here: who asks for what, and, where
/// something must have happened first, that in <c>async it => { …; return () => command; }</c>.
/// </summary>
internal static partial class Cases
{
    /// <summary>Kinds nobody can have missed, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Without = new Dictionary<string, string>
    {
        ["escalation.drafted"] = "The first fact of a room: before it there is nothing to stand at.",
    };

    public static IEnumerable<Missed> All => [.. Opening, .. Ownership, .. People, .. Words, .. Commitments, .. Waiting, .. Clocks, .. Facts, .. Resolution];

    private static readonly Missed[] Opening =
    [
        Missed.Of("room.submit", ["escalation.submitted", "escalation.received", "ownership.announced"], async it =>
        {
            await it.StartDraftAsync();
            return () => it.SubmitAsync();
        }),
        Missed.Of("room.submit", ["escalation.submitted", "escalation.received", "ownership.announced", "communication.imported"], async it =>
        {
            await it.StartDraftAsync();
            return () => it.SubmitAsync(withImport: true);
        }) with { Name = "a submission with an imported message" },
        Missed.Of("room.severity.raise", ["escalation.reroutingProposed"], it => it.SuggestAsync()),
        Missed.Of("room.rerouting.answer", ["suggestion.accepted"], async it =>
        {
            await it.SuggestAsync();
            return () => it.AskAsync("u-priya", "rerouting/accept", new { to = "u-kenji" });
        }),
        Missed.Of("room.rerouting.answer", ["suggestion.dismissed"], async it =>
        {
            await it.SuggestAsync();
            return () => it.AskAsync("u-rachel", "rerouting/dismiss", new { to = "u-kenji", reason = "An hour from the fix." });
        }),
        Missed.Of("room.assign", ["escalation.routed"], async it =>
        {
            await it.StartUnacceptedAsync();
            return () => it.ChangeAsync(room => room.OfferRoom(it.Person("u-sofia"), "On duty.", it.Now.AddMinutes(10), it.Now));
        }),
        Missed.Of("room.accept", ["escalation.accepted", "ownership.announced"], async it =>
        {
            await it.StartUnacceptedAsync();
            return () => it.AskAsync("u-priya", "accept", new { deputy = "u-sofia" });
        }),
        Missed.Of("room.decline", ["escalation.declined"], async it =>
        {
            await it.StartUnacceptedAsync();
            return () => it.AskAsync("u-priya", "decline", new { reason = "I am away." });
        }),
        Missed.Of("room.offer.expire", ["escalation.offerExpired"], async it =>
        {
            await it.StartUnacceptedAsync();
            return () => it.ChangeAsync(room => room.ExpireOffer(it.Person("u-priya").Id, it.Now.AddHours(1)));
        }),
        Missed.Of("room.severity.lower", ["escalation.severityChanged"], it => it.AskAsync("u-priya", "severity", new { severity = "Sev3", reason = "One clinic only." })),
        Missed.Of("room.severity.raise", ["escalation.severityChanged"], async it =>
        {
            await it.AskAsync("u-priya", "severity", new { severity = "Sev3", reason = "One clinic only." });
            return () => it.AskAsync("u-mira", "severity", new { severity = "Sev2" });
        }),
    ];

    private static readonly Missed[] Ownership =
    [
        Missed.Of("room.handoff.offer", ["ownership.offered"], it => it.OfferAsync("u-sofia")),
        Missed.Of("room.reassign", ["ownership.offered"], it => it.AskAsync("u-rachel", "reassignments", new { to = "u-sofia", reason = "Needed elsewhere." })),
        Missed.Of("room.handoff.accept", ["ownership.handedOff", "ownership.announced"], async it =>
        {
            var offer = await it.OfferAsync("u-sofia");
            return () => it.PostAsync("u-sofia", $"/api/handoffs/{offer}/accept", new { readback = "The report is mine." });
        }),
        Missed.Of("room.handoff.decline", ["ownership.declined"], async it =>
        {
            var offer = await it.OfferAsync("u-sofia");
            return () => it.PostAsync("u-sofia", $"/api/handoffs/{offer}/decline", new { reason = "I am away." });
        }),
        Missed.Of("room.handoff.expire", ["ownership.offerExpired"], async it =>
        {
            var offer = await it.OfferAsync("u-sofia");
            return () => it.ChangeAsync(room => room.ExpireHandoff(new HandoffId(offer), it.Now.AddDays(1)));
        }),
        Missed.Of("room.command.take", ["ownership.commandTaken", "ownership.announced"], it => it.AskAsync("u-helen", "command", new { reason = "The board asks." })),
        Missed.Of("room.command.return", ["ownership.commandReturned", "ownership.announced"], async it =>
        {
            await it.AskAsync("u-helen", "command", new { reason = "The board asks." });
            await it.SayAsync("u-helen", "Internal", "I have it.");
            return () => it.AskAsync("u-helen", "command/return", new { note = "All yours." });
        }),
        Missed.Of("room.elevate", ["escalation.elevated"], it => it.AskAsync("u-priya", "elevations", new { to = "u-ines", reason = "Beyond our authority." })),
    ];

    private static readonly Missed[] People =
    [
        Missed.Of("room.participant.add", ["participant.added"], it => it.AskAsync("u-priya", "participants/", new { person = "u-olu" })),
        Missed.Of("room.participant.add", ["participant.added", "participant.joined"], it => it.AskAsync("u-priya", "participants/", new { person = "c-peter" })),
        Missed.Of("room.participant.add", ["participant.added"], it => it.AskAsync("u-priya", "participants/", new { person = "u-noor", lanes = new[] { "Executive", "Client" } })) with { Name = "lanes opened to somebody who is here" },
        Missed.Of("room.participant.add", ["participant.added"], it => it.AskAsync("u-noor", "participants/", new { person = "u-priya", lanes = new[] { "Privileged" } })) with { Name = "the Privileged lane opened to the owner" },
        Missed.Of("room.participant.remove", ["participant.removed", "participant.left"], it => it.AskAsync("u-priya", "participants/c-ruth/remove", new { reason = "Left the company." })),
        Missed.Of("room.participant.remove", ["participant.removed"], it => it.AskAsync("u-priya", "participants/u-mira/remove", new { reason = "Not needed." })) with { Name = "the initiator removed" },
        Missed.Of("room.participant.join", ["participant.joined"], it => it.AskAsync("u-sofia", "participants/join", new { })),
        Missed.Of("room.participant.leave", ["participant.left"], async it =>
        {
            await it.AskAsync("u-priya", "participants/", new { person = "u-olu" });
            return () => it.AskAsync("u-olu", "participants/leave", new { });
        }),
        Missed.Of("room.participant.leave", ["participant.left"], it => it.AskAsync("c-ruth", "participants/leave", new { })) with { Name = "the contact leaves" },
    ];

    private static readonly Missed[] Resolution =
    [
        Missed.Of("room.decision.record", ["decision.recorded"], it => it.AskAsync(
            "u-priya", "decisions", new { lane = "Executive", title = "How to restore", options = new[] { "Restart", "Fail over" }, chosen = "Restart", reason = "Faster." })),
        Missed.Of("room.resolution.propose", ["escalation.resolutionProposed"], it => it.ProposeAsync("legal")),
        Missed.Of("room.resolution.review", ["review.given"], async it =>
        {
            await it.ProposeAsync("legal");
            return () => it.AskAsync("u-noor", "resolutions/reviews", new { verdict = "approved", note = "Fine." });
        }),
        Missed.Of("room.resolution.offer", ["resolution.offered", "escalation.putToClient"], async it =>
        {
            await it.ProposeAsync();
            return () => it.AskAsync("u-priya", "resolutions/offer", new { text = "The pool is larger now." });
        }),
        Missed.Of("room.resolution.accept", ["escalation.resolutionAccepted", "escalation.resolved"], async it =>
        {
            await it.OfferResolutionAsync();
            return () => it.AskAsync("c-ruth", "resolutions/accept", new { satisfaction = 4, text = "Thank you." });
        }),
        Missed.Of("room.resolution.reject", ["escalation.resolutionRejected", "escalation.sentBack"], async it =>
        {
            await it.OfferResolutionAsync();
            return () => it.AskAsync("c-ruth", "resolutions/reject", new { codes = new[] { "tooSlow" }, text = "It came back." });
        }),
        Missed.Of("room.close", ["escalation.closed", "closing.announced"], it => it.CloseAsync()),
        Missed.Of("room.reopen", ["escalation.reopened", "reopening.announced"], async it =>
        {
            await it.CloseAsync();
            return () => it.AskAsync("u-priya", "reopen", new { reason = "It came back." });
        }),
        Missed.Of("room.reopen", ["escalation.reopened", "escalation.reopenedByClient"], async it =>
        {
            await it.CloseAsync();
            return () => it.AskAsync("c-ruth", "reopen", new { reason = "It came back." });
        }) with { Name = "reopened by the client" },
    ];
}
