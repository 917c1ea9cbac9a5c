using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Web.Rooms.Pages.Marks;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>The plain sentence for every kind of event. A kind without one fails a test.</summary>
/// <param name="isStaff">Contacts read the words of the portal.</param>
public sealed class EventSentences(Func<PersonId, string> nameOf, bool isStaff)
{
    public Sentence Of(RoomEvent fact) => Opening(fact) ?? Ownership(fact) ?? Resolution(fact) ?? People(fact) ?? Commitments(fact) ?? Waiting(fact) ?? Work(fact) ?? Clock(fact)
        ?? throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "This kind of event has no sentence.");

    private Sentence? Opening(RoomEvent fact) => fact switch
    {
        EscalationDrafted it => new("edit", $"{By(it)} drafted this escalation", Said("Why", it.Why)),
        EscalationSubmitted it => new(
            "flag",
            $"{By(it)} submitted this escalation as {it.Severity}",
            Said("What happened", it.WhatHappened),
            Said("Impact", it.Impact),
            Said("Asked for", it.RequestedOutcome),
            Said($"{it.Severity} because", it.SeverityTest),
            Said("Tried before", string.Join("\n\n", it.Details?.Attempts ?? [])),
            Said("Client's words", string.Join("\n\n", it.Details?.Communications ?? [])),
            Said("Still missing", string.Join(", ", it.Details?.Missing ?? [])),
            Said("Why it is an escalation", it.Details?.Trigger is { } trigger ? TriggerWords.Of(trigger) : ""),
            Said("Went in although not complete, because", it.Details?.OverrideReason ?? "")),
        CommunicationImported it => new(
            "link", $"{it.From} wrote{(it.Subject.Length > 0 ? $": {it.Subject}" : "")}", Said("", it.Text), new Detail("Written", "", it.SentAt), Said("Imported from", it.Source), Said("Note", it.Remark)),
        EscalationReceived it => new("check", isStaff ? "The client was told that we received this" : $"We received your escalation. Its reference is {it.Key}."),
        EscalationRouted it => new("arrow", it.By == Person.System ? $"{it.ToName} was asked to accept the room" : $"{By(it)} asked {it.ToName} to accept the room", Said("Why", it.Why), new Detail("Accept by", "", it.AcceptBy)),
        EscalationAccepted it => new("check", $"{it.OwnerName} accepted the room{(it.DeputyName is { } deputy ? $", {deputy} is deputy" : "")}"),
        EscalationDeclined it => new("cross", $"{By(it)} declined the room{(it.Why is DeclineReason.Other ? "" : $": {Words(it.Why)}")}", Said("", it.Reason)),
        EscalationOfferExpired it => new("clock", $"{it.ToName} did not accept the room in time"),
        EscalationReturned it => new("undo", $"{By(it)} sent this back to {it.ToName}", Said("What is missing", it.Missing)),
        EscalationResubmitted it => new("flag", $"{By(it)} completed what was sent back{(it.Completeness is { } score ? $"; it is {score}% complete" : "")}", [Said("", it.Added), .. Completed(it.Change)]),
        EscalationReroutingProposed it => new(
            "swap", $"By the rules {it.ToName} would be asked now instead of {it.FromName}; nothing changes until somebody acts on it", Said("Why", it.Why)),
        SuggestionAccepted it => new("check", $"{By(it)} followed a suggestion: {it.Part} {it.What}", Said("Found in", Quoted(it.Sentences))),
        SuggestionDismissed it => new(
            "cross", $"{By(it)} dismissed a suggestion: {it.Part} {it.What}", Said("Why", it.Why is { } why and not DismissalReason.Other ? Words(why) : ""), Said("", it.Reason), Said("Found in", Quoted(it.Sentences))),
        EscalationElevated it => new(
            "up", $"{By(it)} elevated this to Tier {it.ToTier} and asked {it.ToName} to take it", Said("", it.Reason), new Detail("Open until", "", it.Expires)),
        EscalationSeverityChanged it => new("flag", $"{By(it)} {(it.To < it.From ? "raised" : "lowered")} the severity from {it.From} to {it.To}", Said("", it.Reason)),
        EscalationRetitled it => new("edit", $"{By(it)} gave this another title", Said("Now", it.To), Said("Before", it.From)),
        RetitlingAnnounced it => new("edit", isStaff ? "The client was shown the new title" : $"{By(it)} gave your escalation another title", Said("Now", it.To), Said("Before", it.From)),
        _ => null,
    };

    private Sentence? Ownership(RoomEvent fact) => fact switch
    {
        OwnershipOffered it => new("swap", $"{By(it)} offered the room to {it.ToName}", Said("", it.Reason), Said("How the client speaks", it.Tone), Said("What not to say", it.NotToSay), new Detail("Open until", "", it.Expires)),
        OwnershipHandedOff it => new(
            "swap", $"{it.ToName} took over from {nameOf(it.From)}", Said("In their own words", it.Readback), Said("Sections opened before", it.Opened > 0 ? $"{it.Opened} of 7" : "")),
        OwnershipDeclined it => new("cross", $"{By(it)} declined the handoff; {nameOf(it.Owner)} stays owner", Said("", it.Reason)),
        OwnershipOfferExpired it => new("clock", $"{nameOf(it.To)} did not answer in time; {nameOf(it.From)} stays owner"),
        OwnershipAnnounced it => new("person", isStaff ? $"The client was told that {it.Name} is responsible" : $"{it.Name} is responsible for your escalation"),
        CommandTaken it => new("shield", $"{it.ToName} took command from {nameOf(it.From)}", Said("", it.Reason)),
        CommandReturned it => new("shield", $"{nameOf(it.From)} returned command to {it.ToName}", Said("", it.Note)),
        _ => null,
    };

    private Sentence? Resolution(RoomEvent fact) => fact switch
    {
        EscalationResolutionProposed it => new(
            "bulb", $"{By(it)} proposed a resolution: {Words(it.Path)}", Said("", it.Summary), Said("Must sign off", it.Needed is SignOffs.None ? "" : it.Needed.ToString())),
        ResolutionOffered it => new(
            "bulb", isStaff ? $"{By(it)} put the resolution to the client" : "We propose this resolution", Said("", it.Text), new Detail("Decide by", "", it.DecideBy)),
        EscalationResolutionAccepted it => new(
            "check", $"{By(it)} accepted the resolution{(it.Satisfaction is { } stars ? $" and rated it {stars} of 5" : "")}", Said("", it.Text)),
        EscalationResolutionRejected it => new("cross", $"{By(it)} did not accept the resolution", Said("Missing", string.Join(", ", it.Codes.Select(code => Words(code)))), Said("", it.Text)),
        EscalationPutToClient it => new("bulb", "The client was asked to accept a resolution", new Detail("Decide by", "", it.DecideBy)),
        EscalationSentBack it => new("undo", $"The client did not accept; this is worked on again, in Tier {it.Tier}"),
        EscalationResolved => new("check", "The client accepted; this is resolved"),
        EscalationClosed it => new("archive", $"{By(it)} closed the room", Said("Outcome", Words(it.Outcome)), Said("Cause", Words(it.Cause)), Said("Summary", it.Summary)),
        ClosingAnnounced it => new("archive", isStaff ? "The client was told that this is closed" : "This escalation is closed", Said("", it.Text), new Detail("Can be reopened until", "", it.ReopenUntil)),
        EscalationReopened it => new("undo", $"{By(it)} reopened the room", Said("", it.Reason)),
        EscalationReopenedByClient => new("undo", "The client reopened this"),
        ReopeningAnnounced it => new("undo", isStaff ? "The client was told that this is open again" : $"Your escalation is open again. {it.Name} is responsible for it."),
        _ => null,
    };

    private Sentence? People(RoomEvent fact) => fact switch
    {
        ParticipantAdded it => new("people", $"{By(it)} added {it.Name}, who reads {string.Join(", ", it.Lanes.Each())}"),
        ParticipantJoined it => new("people", $"{it.Name} joined"),
        ParticipantLeft it => new("people", $"{it.Name} left"),
        ParticipantRemoved it => new("people", $"{By(it)} removed {it.Name}", Said("", it.Reason)),
        _ => null,
    };

    private Sentence? Commitments(RoomEvent fact) => fact switch
    {
        CommitmentMade { Kind: CommitmentKind.NextUpdate } it => new(
            "clock", isStaff ? $"K{it.Place}: {By(it)} committed to the next update" : "You hear from us again", new Detail("By", "", it.Due)),
        CommitmentMade { Kind: CommitmentKind.ClientDeadline } it => new(
            "flag", isStaff ? $"K{it.Place}: the client needs something by then" : "We noted when you need this", Said("", it.What), new Detail("By", "", it.Due)),
        CommitmentMade it => new("flag", isStaff ? $"K{it.Place}: {By(it)} committed to something" : "You can rely on this", Said("", it.What), new Detail("By", "", it.Due)),
        CommitmentFulfilled it => new(
            "check",
            $"{(isStaff ? $"K{it.Place} kept" : "Done")}{(it.KeptAt > it.Due ? ", late" : "")}: {it.What}",
            Said("", it.Note),
            it.Next is { } next ? new Detail("Again by", "", next) : Said("", "")),
        CommitmentRenegotiated it => new(
            "clock", $"{(isStaff ? $"K{it.Place} moved" : "Moved")}: {it.What}", new Detail("Now by", "", it.Due), new Detail("Was", "", it.From)),
        CommitmentWithdrawn it => new("undo", $"{(isStaff ? $"K{it.Place} taken back" : "Taken back")}: {it.What}"),
        _ => null,
    };

    private Sentence? Waiting(RoomEvent fact) => fact switch
    {
        InformationRequested it => new(
            "chat", isStaff ? $"I{it.Place}: {By(it)} asked {it.Name} for information" : $"We need something from {it.Name}", Said("", it.Question), new Detail("By", "", it.Due)),
        InformationAnswered it => new("reply", isStaff ? $"{By(it)} answered I{it.Place}" : $"{By(it)} answered", Said("", it.Text)),
        InformationWithdrawn it => new("undo", isStaff ? $"{By(it)} withdrew I{it.Place}" : "We do not need this any more"),
        InformationLapsed it => new("clock", $"{string.Join(", ", it.Places.Select(place => $"I{place}"))} not answered in time; the room goes on"),
        TaskOpened it => new("flag", $"{(isStaff ? $"T{it.Place}: " : "")}{it.Name} goes on with what was promised", Said("", it.What), new Detail("By", "", it.Due)),
        TaskDone it => new("check", $"{(isStaff ? $"T{it.Place} done" : "Done")}: {it.What}", Said("", it.Note)),
        TaskWaived it => new("undo", $"{(isStaff ? $"T{it.Place} waived" : "Will not be done")}: {it.What}", Said("", it.Reason)),
        _ => null,
    };

    private Sentence? Work(RoomEvent fact) => fact switch
    {
        ReviewRequested it => new("eye", $"{By(it)} asked {it.ReviewerName} for a verdict", Said("", it.Question), it.Due is { } due ? new Detail("By", "", due) : Said("", "")),
        ReviewGiven it => new(it.Verdict is ReviewVerdict.Rejected ? "cross" : "check", $"{By(it)} {Words(it.Verdict)}", Said("", it.Note), Said("Signs off for", it.SignOff is SignOffs.None ? "" : it.SignOff.ToString())),
        DecisionRecorded it => new("scale", $"{By(it)} recorded a decision: {it.Title}", Said("Chosen", it.Chosen), Said("Among", string.Join(" · ", it.Options)), Said("Because", it.Reason)),
        SituationUpdated it => new(
            "bulb", isStaff ? $"{By(it)} wrote down where it stands, version {it.Version}" : "Where it stands", Said("What happened", it.Happened), Said("Impact", it.Impact), Said("Tried", it.Tried), Said("Next step", it.NextStep)),
        QuestionAsked it => new("chat", $"Q{it.Place} waits for the owner"),
        QuestionAnswered it => new("check", $"{By(it)} answered Q{it.Place}"),
        QuestionWithdrawn it => new("undo", $"{By(it)} withdrew Q{it.Place}"),
        NoteRecorded { Can: not null } it => new("note", $"{By(it)} reported conditions, actions and needs", Said("", it.Text)),
        NoteRecorded it => new("note", it.Source.Length > 0 ? $"{it.Source} reports" : $"{By(it)} noted", Said("", it.Text)),
        MessagePosted it => new("chat", $"{By(it)} wrote", Said("", it.Text)),
        MessageEdited it => new("edit", $"{By(it)} edited a message", Said("", it.Text)),
        MessageDeleted it => new("trash", $"{By(it)} deleted a message"),
        MessageReacted it => new("check", $"{By(it)} {(it.IsOn ? "reacted" : "took back")} {it.Reaction}"),
        MessagePinned it => new("pin", $"{By(it)} {(it.IsOn ? "pinned" : "unpinned")} a message"),
        DocumentAdded it => new("file", it.Revision == 1 ? $"{By(it)} added {it.Name}" : $"{By(it)} added revision {it.Revision} of {it.Name}"),
        _ => null,
    };

    private Sentence? Clock(RoomEvent fact) => fact switch
    {
        ClockWarned { Repeat: > 0 } it => new("clock", $"{ClockWords.Of(it.Clock)} is still late", At("Was due", it.Deadline)),
        ClockWarned it => new("clock", $"{ClockWords.Of(it.Clock)}: {it.Percent} % of the time is used", At("Due", it.Deadline), Said("", it.Because)),
        ClockBreached it => new("clock", $"{ClockWords.Of(it.Clock)} is late", At("Was due", it.Deadline), Said("", it.Because)),
        ClockPaused it => new("pause", $"{By(it)} paused {ClockWords.Of(it.Clocks)}", Said("", it.Why), At("Until", it.Until)),
        ClockResumed it => new("clock", $"{ClockWords.Of(it.Clocks)} counts again", Said("", it.Why)),
        CalendarApplied it => new("clock", $"{it.AppliedBy} applied version {it.Version} of the calendars: clocks count in {it.Name} as it is written now"),
        PromiseApplied it => new("clock", $"{it.AppliedBy} applied version {it.To} of the promise; it was version {it.From}"),
        ClockRecalculated it => new("clock", $"{ClockWords.Of(it.Clock)} has another deadline", Said("", it.Because), At("Was due", it.Was), At("Due", it.Now)),
        _ => null,
    };

    private static Detail At(string label, DateTimeOffset? at) => at is { } time ? new Detail(label, "", time) : Said("", "");

    private string By(RoomEvent fact) => nameOf(fact.By);

    private static Detail Said(string label, string text) => new(label, text);

    private static Detail[] Completed(SubmissionChange? change) => change is null
        ? []
        :
        [
            Said("Kind of trouble", change.Type is { } type ? TypeWords.Of(type) : ""),
            Said("Severity test", change.SeverityTest ?? ""),
            Said("Goes in all the same", change.OverrideReason ?? ""),
            Said("What happened", change.WhatHappened ?? ""),
            Said("Impact", change.Impact ?? ""),
            Said("Asked for", change.RequestedOutcome ?? ""),
            Said("Tried before", string.Join("\n\n", change.Attempts ?? [])),
            Said("Client's words", string.Join("\n\n", change.Communications ?? [])),
            .. (change.Fields ?? []).Select(it => Said(FormFields.LabelOf(it.Name), it.Value.Length > 0 ? it.Value : "(taken out)")),
        ];

    private static string Quoted(string[]? sentences) => string.Join("\n\n", (sentences ?? []).Select(it => $"\"{it}\""));

    /// <summary>An enumeration's name as words: <c>CapacityPerformance</c> is capacity performance.</summary>
    private static string Words(Enum value) =>
        string.Concat(value.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static string Words(ReviewVerdict verdict) => verdict switch
    {
        ReviewVerdict.Approved => "approved",
        ReviewVerdict.ApprovedWithChanges => "approved with changes",
        ReviewVerdict.Rejected => "rejected",
    };
}
