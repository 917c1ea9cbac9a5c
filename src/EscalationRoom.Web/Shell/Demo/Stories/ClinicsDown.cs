using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Web.Shell.Demo.Stories.StoryCommitment;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>Scenario A: an outage at a health trust, restored, handed over, and still being watched.</summary>
internal static class ClinicsDown
{
    public const string LastStep = "D4 revision 2";

    private const int AllSections = 7;

    private static readonly HandoffNotes Notes = new(
        "Ruth is calm and asks for times, not for apologies. Peter reads along and forwards to his board.",
        "Nobody says resolved before the watch is over. On patient data only the wording Yuki has cleared.");

    private static readonly SituationWords Restored = new(
        "A unit slip took the pool from 400 to 40 at 11:55; it saturated at 12:41. Olu signed the cause.",
        "14 sites without booking and results from 12:41 to 14:02. No sign that patient data was accessed or lost.",
        "Rolling restart of 6 nodes, booking nodes last. All sites serving since 14:02.",
        "Watch until 16:02; nobody says resolved before. Written report in two business days.");

    private static readonly SituationWords ForTheClient = new(
        "Booking and results failed at all 14 sites from 12:41.",
        "There is no indication that patient data was accessed or lost.",
        "All sites are restored as of 14:02.",
        "We watch for two hours, and you get a written report within two business days.");

    public static async Task TellAsync(Story it, RoomKey? given)
    {
        await OpenAsync(it, given);
        await FindTheCauseAsync(it);
        await RestoreAsync(it);
        await HandOverAsync(it);
    }

    private static async Task OpenAsync(Story it, RoomKey? given)
    {
        var submission = it.Submission(
            "Contracted core service unavailable, no workaround.",
            "Booking and results at all 14 sites; 212 appointments this afternoon.",
            "Restore booking and results, and say when, before the evening clinics have to be cancelled.");
        await it.OpenAsync<EscalationSubmitted>(0, "u-mira", given, (id, key, now) => Room.Open(id, key, submission, it.Who("u-mira"), it.Who("u-rachel"), now));
        await it.AttachAsync(0, "u-mira", "D1", Lane.Internal);
        await it.AttachAsync(0, "u-mira", "D2", Lane.Internal);
        await it.DoAsync(0, "route", "room.assign", Story.System, (room, now) => room.OfferRoom(it.Who("u-priya"), it.Text.Of(it.Event("routed").Text), now.AddMinutes(10), now));
        await it.AddAsync(0, "sys", "u-yuki");
        await it.AddAsync(0, "sys", "u-helen");
        await it.AddAsync(0, "sys", "u-marcus");
        await it.DoAsync(2, "accept", "room.accept", it.Who("u-priya"), (room, now) => room.Accept(it.Who("u-priya"), it.Who("u-sofia"), now));
        await it.AddAsync(3, "u-priya", "u-sam");
        await it.AddAsync(3, "u-priya", "u-olu");
    }

    private static async Task FindTheCauseAsync(Story it)
    {
        await it.SayAsync(1);
        await it.AddAsync(5, "u-priya", "c-ruth");
        await it.SayAsync(2, null, Update(1, "u-priya", it.At(37)));
        await it.AddAsync(10, "u-priya", "c-peter");
        await it.SayAsync(3, null, new StoryCommitment(2, "u-priya", CommitmentKind.ClientDeadline, "What to do about the evening clinics", it.At(57)));
        var cause = await it.SayAsync(4);
        await it.DoAsync(15, "confirm", "room.message.react", it.Who("u-olu"), (room, now) => room.React(it.Who("u-olu").Id, cause, "✅", isOn: true, now), Lane.Internal);
        var signed = await it.SayAsync(5);
        var words = new SituationWords(
            "Pool size went from 400 to 40 at 11:55, a unit slip in a change. It saturated at 12:41.", "Booking and results down at all 14 sites; 212 appointments this afternoon.", "", "Rolling restart of 6 nodes once the plan is reviewed.");
        await it.StandsAsync(19, "u-priya", Lane.Internal, 1, words, cause.Item, signed.Item);
        var plan = await it.AttachAsync(19, "u-olu", "D3", Lane.Internal);
        await it.DoAsync(20, "ask for step 4", "room.review.request", it.Who("u-priya"), (room, now) => room.RequestReview(
            it.Who("u-priya").Id, it.Who("u-sam"), Lane.Internal, "Step 4, the drain order: is it safe while the afternoon lists are open?", Story.Ahead(it.At(29), now), now, plan.Id), Lane.Internal);
        await ReviewAsync(it, 21, "u-sam", plan, ReviewVerdict.ApprovedWithChanges, "Step 4: drain the two booking nodes last, the lists are open until 18:00.");
        var revised = await it.ReviseAsync(22, "u-olu", "D3", plan);
        await ReviewAsync(it, 23, "u-priya", revised, ReviewVerdict.Approved, "Go. Booking nodes last.");
    }

    private static async Task RestoreAsync(Story it)
    {
        await it.SayAsync(6, null, Update(3, "u-priya", it.At(52)));
        await it.DoAsync(38, "helen joins", "room.participant.join", it.Who("u-helen"), (room, now) => room.Join(it.Who("u-helen"), now));
        await it.ReportAsync(39, "u-priya", "Rolling restart under way, first sites coming back.", "Olu restarts node by node, Sam watches the error rate, Mira has Ruth on the phone.", "Nothing.");
        var question = await it.AskAsync(7);
        await it.AnswerAsync(8, question);
        await it.SayAsync(9);
        var advice = await it.SayAsync(10, null, Update(4, "u-priya", it.At(67)));
        await it.KeepAsync(50, "u-priya", 2, advice.Item);
        var restored = it.Text.Of(it.Event("restored").Text);
        var seen = await it.DoAsync(59, "restored", "room.note.record", it.Who("u-olu"), (room, now) => room.RecordNote(it.Who("u-olu").Id, Lane.Internal, restored, "monitoring", now), Lane.Internal);
        await it.SayAsync(
            11,
            null,
            Deliver(5, "u-priya", it.Time.EndOfDay(62, days: 2), "Written incident report"),
            Deliver(6, "u-priya", it.At(72), "Helen Strand phones Peter Vance"),
            Update(7, "u-priya", it.At(92)));
        await it.StandsAsync(63, "u-priya", Lane.Internal, 2, Restored, new PostedItem(seen.Id, seen.Lane, seen.At));
        await it.StandsAsync(64, "u-priya", Lane.Client, 1, ForTheClient);
        var call = await it.DoAsync(72, "call", "room.note.record", it.Who("u-priya"), (room, now) => room.RecordNote(it.Who("u-priya").Id, Lane.Client, "Helen Strand has Peter Vance on the phone.", "", now), Lane.Client);
        await it.KeepAsync(78, "u-priya", 6, new PostedItem(call.Id, call.Lane, call.At));
    }

    private static async Task HandOverAsync(Story it)
    {
        var reason = it.Text.Between(it.Event("handoff_offered").Text, "Reason: ");
        var offer = await it.DoAsync(78, "offer handoff", "room.handoff.offer", it.Who("u-priya"), (room, now) => room.OfferHandoff(it.Who("u-priya").Id, it.Who("u-sofia"), reason, Notes, TimeSpan.FromMinutes(10), now));
        var readback = it.Text.Between(it.Event("handoff_accepted").Text, "Readback: '", "' Priya");
        await it.DoAsync(82, "accept handoff", "room.handoff.accept", it.Who("u-sofia"), (room, now) => room.AcceptHandoff(it.Who("u-sofia"), offer.Handoff, readback, AllSections, now));
        await it.ReportAsync(88, "u-sofia", "All 14 sites clean since 14:02.", "Sam reads the error rate every five minutes; Priya stands by as deputy.", "Nothing until 16:02.");
        await it.SayAsync(12, null, Update(8, "u-sofia", it.At(117)));
        var report = await it.AttachAsync(96, "u-sofia", "D4", Lane.Internal);
        await it.SayAsync(13);
        await it.ReviseAsync(106, "u-sofia", "D4", report);
    }

    private static Task<ReviewGiven> ReviewAsync(Story it, double at, string by, DocumentAdded document, ReviewVerdict verdict, string note) => it.DoAsync(
        at,
        $"{by} on revision {document.Revision}",
        "room.review.give",
        it.Who(by),
        (room, now) => room.GiveReview(it.Who(by).Id, new PostedItem(document.Id, document.Lane), verdict, it.Text.Of(note), now),
        document.Lane);
}
