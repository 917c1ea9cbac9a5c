using System.Text.Json.Nodes;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>Which operation is asked for where. An operation, endpoint or hub method that is missing here fails the build's tests.</summary>
internal static class Doors
{
    public static readonly IReadOnlyList<Door> All =
    [
        Door.Post("room.message.post", "/api/rooms/{key}/messages", (it, who) => new() { ["lane"] = Scene.LaneOf(who), ["text"] = "Pool exhausted." }, lane: Scene.LaneFor),
        Door.Hub("room.message.post", "Send", (it, who) => [it.Key.Value, Scene.LaneOf(who), "Pool exhausted.", Guid.NewGuid().ToString()], lane: Scene.LaneFor),
        Door.Post("room.message.edit", "/api/rooms/{key}/messages/{id:guid}/edit", (_, _) => new() { ["text"] = "Pool full." }, (it, who) => it.MessageOf(who), lane: Scene.LaneFor),
        Door.Post("room.message.delete", "/api/rooms/{key}/messages/{id:guid}/delete", (_, _) => [], (it, who) => it.MessageOf(who), lane: Scene.LaneFor),
        Door.Post("room.message.react", "/api/rooms/{key}/messages/{id:guid}/reactions", (_, _) => new() { ["sign"] = "👍" }, (it, who) => it.MessageOf(who), lane: Scene.LaneFor),
        Door.Post("room.message.pin", "/api/rooms/{key}/messages/{id:guid}/pin", (_, _) => [], (it, who) => it.MessageOf(who), lane: Scene.LaneFor),
        Door.Post("room.handoff.offer", "/api/rooms/{key}/handoffs", (_, _) => new() { ["to"] = "u-kenji", ["reason"] = "My shift ends." }),
        Door.Post("room.handoff.accept", "/api/handoffs/{id:guid}/accept", (_, _) => new() { ["readback"] = "The report is mine." }, (it, _) => it.Offer),
        Door.Post("room.handoff.decline", "/api/handoffs/{id:guid}/decline", (_, _) => new() { ["reason"] = "I am away." }, (it, _) => it.Offer),
        Door.Post("room.command.take", "/api/rooms/{key}/command", (_, _) => new() { ["reason"] = "The client asks for us." }, disturbs: true),
        Door.Post("room.command.return", "/api/rooms/{key}/command/return", (_, _) => new() { ["note"] = "All yours." }),
        Door.Post("room.elevate", "/api/rooms/{key}/elevations", (_, _) => new() { ["to"] = "u-ines", ["reason"] = "Beyond our authority." }),
        Door.Post("room.assign", "/api/rooms/{key}/assignments", (_, _) => new() { ["to"] = "u-kenji", ["reason"] = "Tokyo is awake." }),
        Door.Post("room.reassign", "/api/rooms/{key}/reassignments", (_, _) => new() { ["to"] = "u-priya", ["reason"] = "Back to her." }),
        Door.Post("room.rerouting.answer", "/api/rooms/{key}/rerouting/accept", (_, _) => new() { ["to"] = "u-kenji" }),
        Door.Post("room.rerouting.answer", "/api/rooms/{key}/rerouting/dismiss", (_, _) => new() { ["to"] = "u-kenji", ["reason"] = "An hour from the fix." }),
        Door.Post("room.accept", "/api/rooms/{key}/accept", (_, _) => []),
        Door.Post("room.decline", "/api/rooms/{key}/decline", (_, _) => new() { ["reason"] = "I am away." }),
        Door.Post("room.return", "/api/rooms/{key}/return", (_, _) => new() { ["missing"] = "" }),
        Door.Post("room.resubmit", "/api/rooms/{key}/resubmit", (_, _) => new() { ["added"] = "All 14 sites." }),
        Door.Post("room.severity.raise", "/api/rooms/{key}/severity", (_, _) => new() { ["severity"] = "Sev1" }),
        Door.Post("room.severity.lower", "/api/rooms/{key}/severity", (_, _) => new() { ["severity"] = "Sev4", ["reason"] = "One clinic only." }, disturbs: true) with { AskedFirst = "room.severity.raise" },
        Door.Post("room.clock.pause", "/api/rooms/{key}/pauses", (_, _) => new() { ["pause"] = "awaitingThirdParty", ["thirdParty"] = "Netco", ["reference"] = "N-17", ["until"] = "2031-01-01T00:00:00Z" }),
        Door.Post("room.clock.resume", "/api/rooms/{key}/pauses/end", (_, _) => new() { ["pause"] = "awaitingThirdParty" }),
        Door.Post("room.participant.add", "/api/rooms/{key}/participants/", (_, _) => new() { ["person"] = "u-kenji" }),
        Door.Post("room.participant.remove", "/api/rooms/{key}/participants/{person}/remove", (_, _) => new() { ["reason"] = "Not needed." }),
        Door.Post("room.participant.join", "/api/rooms/{key}/participants/join", (_, _) => []),
        Door.Post("room.participant.leave", "/api/rooms/{key}/participants/leave", (_, _) => []),
        Door.Upload("room.document.add", (_, _) => null),
        Door.Upload("room.document.revise", (it, who) => it.DocumentFor(who)),
        Door.Post("room.commitment.make", "/api/rooms/{key}/commitments/", (_, _) => new() { ["kind"] = "nextUpdate", ["due"] = Soon }, lane: _ => Lane.Client),
        Door.Post("room.commitment.fulfil", "/api/rooms/{key}/commitments/{id:guid}/fulfil", (_, _) => new() { ["note"] = "Sent." }, (_, _) => Guid.NewGuid()),
        Door.Post("room.commitment.renegotiate", "/api/rooms/{key}/commitments/{id:guid}/renegotiate", (_, _) => new() { ["text"] = "Later.", ["due"] = Soon }, (_, _) => Guid.NewGuid(), lane: _ => Lane.Client),
        Door.Post("room.commitment.withdraw", "/api/rooms/{key}/commitments/{id:guid}/withdraw", (_, _) => new() { ["text"] = "Not any more." }, (_, _) => Guid.NewGuid(), lane: _ => Lane.Client),
        Door.Post("room.retitle", "/api/rooms/{key}/title", (_, _) => new() { ["title"] = "Portal slow at three sites" }, lane: _ => Lane.Internal),
        Door.Post("room.situation.update", "/api/rooms/{key}/situation", (_, who) => new() { ["lane"] = Scene.LaneOf(who), ["seen"] = -1, ["happened"] = "Down." }, lane: Scene.LaneFor),
        Door.Post("room.question.ask", "/api/rooms/{key}/questions/", (_, _) => new() { ["text"] = "Any data exposed?" }, lane: _ => Lane.Executive),
        Door.Post("room.question.answer", "/api/rooms/{key}/questions/{id:guid}/answer", (_, _) => new() { ["text"] = "None." }, (_, _) => Guid.NewGuid(), lane: _ => Lane.Executive),
        Door.Post("room.question.withdraw", "/api/rooms/{key}/questions/{id:guid}/withdraw", (_, _) => [], (_, _) => Guid.NewGuid(), lane: _ => Lane.Executive),
        Door.Post("room.information.request", "/api/rooms/{key}/information/", (_, _) => new() { ["person"] = "u-priya", ["question"] = "Which sites?", ["due"] = Soon }, lane: _ => Lane.Internal),
        Door.Post("room.information.answer", "/api/rooms/{key}/information/{id:guid}/answer", (_, _) => new() { ["text"] = "All." }, (_, _) => Guid.NewGuid()),
        Door.Post("room.information.withdraw", "/api/rooms/{key}/information/{id:guid}/withdraw", (_, _) => [], (_, _) => Guid.NewGuid()),
        Door.Post("room.task.finish", "/api/rooms/{key}/tasks/{id:guid}/finish", (_, _) => new() { ["text"] = "Sent." }, (_, _) => Guid.NewGuid()),
        Door.Post("room.task.waive", "/api/rooms/{key}/tasks/{id:guid}/waive", (_, _) => new() { ["text"] = "Not needed." }, (_, _) => Guid.NewGuid()),
        Door.Post("room.note.record", "/api/rooms/{key}/notes", (_, who) => new() { ["lane"] = Scene.LaneOf(who), ["text"] = "All sites up." }, lane: Scene.LaneFor),
        Door.Post("room.note.record", "/api/rooms/{key}/can-report", (_, _) => new() { ["conditions"] = "Up.", ["actions"] = "Watching." }, lane: _ => Lane.Internal),
        Door.Post("room.review.request", "/api/rooms/{key}/reviews/", (_, who) => new() { ["reviewer"] = "u-priya", ["lane"] = Scene.LaneOf(who), ["question"] = "Safe?" }, lane: Scene.LaneFor),
        Door.Post("room.review.give", "/api/rooms/{key}/reviews/{id:guid}", (_, _) => new() { ["verdict"] = "approved" }, (it, who) => it.MessageOf(who), lane: Scene.LaneFor),
        Door.Post("room.decision.record", "/api/rooms/{key}/decisions", (_, who) => Decision(Scene.LaneOf(who)), lane: Scene.LaneFor),
        Door.Post("room.resolution.propose", "/api/rooms/{key}/resolutions/", (_, _) => new() { ["path"] = "fix", ["summary"] = "Pool raised.", ["signOffs"] = new JsonArray() }),
        Door.Post("room.resolution.review", "/api/rooms/{key}/resolutions/reviews", (_, _) => new() { ["verdict"] = "approved" }),
        Door.Post("room.resolution.offer", "/api/rooms/{key}/resolutions/offer", (_, _) => new() { ["text"] = "The pool is larger now." }, lane: _ => Lane.Client),
        Door.Post("room.resolution.accept", "/api/rooms/{key}/resolutions/accept", (_, _) => new() { ["satisfaction"] = 4 }, lane: _ => Lane.Client),
        Door.Post("room.resolution.reject", "/api/rooms/{key}/resolutions/reject", (_, _) => new() { ["codes"] = new JsonArray("tooSlow"), ["text"] = "It came back." }, lane: _ => Lane.Client),
        Door.Post("room.close", "/api/rooms/{key}/close", (_, _) => Closing()),
        Door.Post("room.reopen", "/api/rooms/{key}/reopen", (_, _) => new() { ["reason"] = "It came back." }, disturbs: true),
    ];

    private static DateTimeOffset Soon => DateTimeOffset.UtcNow.AddHours(1);

    private static JsonObject Decision(string lane) => new()
    {
        ["lane"] = lane,
        ["title"] = "How to restore",
        ["options"] = new JsonArray("Restart", "Fail over"),
        ["chosen"] = "Fail over",
        ["reason"] = "Faster.",
    };

    /// <summary>Well formed, and refused by the domain, so that the room stays open for the next asker.</summary>
    private static JsonObject Closing() => new()
    {
        ["outcome"] = "fixedPermanent",
        ["cause"] = "platformDefect",
        ["summary"] = "Pool raised.",
        ["toClient"] = "Fixed for good.",
    };

    /// <summary>Operations nobody can ask for yet from outside, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Without = new Dictionary<string, string>
    {
        ["lane.client.read"] = "A lane is read and written through the rooms' own doors: see ReadingAndWritingLanes.",
        ["lane.client.write"] = "See ReadingAndWritingLanes.",
        ["lane.internal.read"] = "See ReadingAndWritingLanes.",
        ["lane.internal.write"] = "See ReadingAndWritingLanes.",
        ["lane.executive.read"] = "See ReadingAndWritingLanes.",
        ["lane.executive.write"] = "See ReadingAndWritingLanes.",
        ["lane.privileged.read"] = "See ReadingAndWritingLanes.",
        ["lane.privileged.write"] = "See ReadingAndWritingLanes.",
        ["room.offer.expire"] = "Only the system's clock ends an offer.",
        ["room.handoff.expire"] = "Only the system's clock ends an offer.",
        ["room.read.mark"] = "The hub's Seen answers nothing to anybody: see MarkingWhatWasRead.",
        ["room.submit"] = "It opens a room, so there is none to ask in: see SubmittingByRole.",
        ["room.clock.tell"] = "Only the system's clock tells what has come due.",
        ["room.promise.apply"] = "An administrator applies a promise to many rooms at once, as the system: see ChangingThePromise.",
        ["room.calendar.apply"] = "An administrator applies calendars to many rooms at once, as the system: see ChangingTheCalendars.",
        ["room.export"] = "no door yet",
        ["room.audit.read"] = "no door yet",
        ["room.hold"] = "no door yet",
        ["rules.read"] = "Rules belong to no room: see ChangingTheRules.",
        ["rules.edit"] = "Rules belong to no room: see ChangingTheRules.",
        ["rules.simulate"] = "A simulation belongs to no room: see SimulatingATrigger.",
        ["availability.edit"] = "Being away belongs to no room: see SayingWhetherOneIsThere.",
    };

    /// <summary>Endpoints and hub methods that change nothing in a room.</summary>
    public static readonly IReadOnlyCollection<string> ReadOnly =
    [
        "GET /api/calendars/",
        "GET /api/clients",
        "GET /api/commitments",
        "GET /api/documents/{id:guid}/revisions/{n:int}",
        "GET /api/drafts",
        "GET /api/drafts/{id:guid}",
        "GET /api/drafts/{id:guid}/files/{file:guid}",
        "GET /api/drafts/{id:guid}/signs",
        "GET /api/drafts/{id:guid}/suggestions",
        "GET /api/handoffs/{id:guid}",
        "GET /api/me",
        "GET /api/me/calendar/",
        "GET /api/staff",
        "GET /api/notices/",
        "GET /api/notices/muted",
        "GET /api/people",
        "GET /api/people/{person}/availability/",
        "GET /api/promises/",
        "GET /api/queue",
        "GET /api/rooms",
        "GET /api/rooms/{key}",
        "GET /api/rooms/{key}/can-report",
        "GET /api/rooms/{key}/clocks",
        "GET /api/rooms/{key}/commitments/",
        "GET /api/rooms/{key}/information/",
        "GET /api/rooms/{key}/questions/",
        "GET /api/rooms/{key}/reviews/",
        "GET /api/rooms/{key}/routing",
        "GET /api/rooms/{key}/situation",
        "GET /api/rooms/{key}/situation/{lane}/versions",
        "GET /api/rooms/{key}/tasks/",
        "GET /api/rooms/{key}/timeline",
        "GET /api/routing/rules",
        "GET /api/search",
        "GET /api/simulations/",
        "HUB Join",
        "HUB Leave",
        "HUB Typing",
        "HUB Seen",
    ];

    /// <summary>Posts that touch no room: what they do, their own tests say.</summary>
    public static readonly IReadOnlyCollection<string> OutsideRooms =
    [
        "POST /api/escalations",
        "POST /api/hub-tickets",
        "POST /api/drafts/{id:guid}/answers",
        "POST /api/drafts/{id:guid}/share",
        "POST /api/drafts/{id:guid}/discard",
        "POST /api/drafts/{id:guid}/submit",
        "POST /api/notices/{id:guid}/put-away",
        "POST /api/notices/muted",
        "POST /api/drafts/{id:guid}/imports",
        "POST /api/drafts/{id:guid}/imports/{n:int}/remove",
        "POST /api/drafts/{id:guid}/imports/{n:int}/lane",
        "POST /api/drafts/{id:guid}/files",
        "POST /api/drafts/{id:guid}/files/{file:guid}/remove",
        "POST /api/drafts/{id:guid}/files/{file:guid}/lane",
        "POST /api/drafts/{id:guid}/suggestions/{part}/accept",
        "POST /api/drafts/{id:guid}/suggestions/{part}/dismiss",
        "POST /api/drafts/{id:guid}/suggestions/{part}/takeBack",
        "POST /api/people/{person}/availability/",
        "POST /api/calendars/",
        "POST /api/calendars/apply",
        "POST /api/promises/",
        "POST /api/promises/apply",
        "POST /api/routing/rules",
        "POST /api/me/calendar/subscription",
        "POST /api/me/calendar/upload",
        "POST /api/me/calendar/forget",
        "POST /api/routing/try",
        "POST /api/simulations/",
    ];
}
