using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Browser.Tests.Hosting;

/// <summary>A Sev1 room of Aldermoor's in its second hour: Priya owns it, Sofia stands in, Ruth of the client is in it.</summary>
internal sealed class Story(RunningApp app)
{
    private readonly DateTimeOffset _start = app.Get<TimeProvider>().GetUtcNow().AddMinutes(-108);

    public async Task<RoomKey> Open()
    {
        var mira = app.Person("u-mira");
        var submission = new Submission(
            DemoClients.IdOf("cl-aldermoor"),
            EscalationType.ServiceOutage,
            Severity.Sev1,
            "Contracted core service unavailable, no workaround.",
            "Clinic booking and results feed down at all 14 sites",
            "Since 12:41 booking and results requests fail at every site. The service desk has confirmed it with three sites by phone.",
            "212 appointments this afternoon; two sites cannot see results for patients already in the building.",
            "Booking and results back before the evening clinics, decision by 14:00.");
        var (opened, key) = await app.Get<LiveRooms>().OpenAsync(mira.Id, new Command(Guid.NewGuid(), "room.submit", submission), Tell, _start, default);
        Assert.True(opened.IsDone, opened.Refusal?.Reason);
        return key;

        Room Tell(RoomId id, RoomKey given)
        {
            var room = Room.Open(id, given, submission, mira, app.Person("u-rachel"), _start);
            room.OfferRoom(app.Person("u-priya"), "Sev1 and Strategic: outage, platform and healthcare skills; Sofia is the second choice.", At(10), At(0));
            room.Accept(app.Person("u-priya"), app.Person("u-sofia"), At(2));
            foreach (var handle in (string[])["u-sam", "u-olu", "c-ruth", "c-peter", "u-yuki"])
            {
                room.AddParticipant(app.Person("u-priya"), app.Person(handle), Lanes.None, At(3));
            }

            Talk(room);
            return room;
        }
    }

    private void Talk(Room room)
    {
        Say(room, 4, "u-priya", Lane.Internal, "I own this. **Sam, Olu**: yes or no in ten minutes on whether the midday pool change is in the path. Nobody states a cause to the client until Olu signs it.");
        Say(room, 7, "u-priya", Lane.Client, "Ruth, I am Priya Raman and I own this until it is closed. Booking and results requests have been failing at all 14 sites since 12:41. Clinics should use the paper contingency sheet for now. We do not know the cause yet. Next update by 13:40.");
        Say(room, 11, "c-ruth", Lane.Client, "Thank you. 212 appointments this afternoon, and two sites cannot see results for patients already in the building. I have to decide by 14:00 whether to cancel the evening clinics.");
        var graph = Say(room, 14, "u-sam", Lane.Internal, "Yes, in the path. Pool size went from `400` to `40` at 11:55, looks like a unit slip in the change.");
        Say(room, 15, "u-sam", Lane.Internal, "It saturated at 12:41 when the afternoon lists opened.");
        room.AddDocument(app.Person("u-sam").Id, Lane.Internal, new StoredFile("monitoring-extract.csv", "text/csv", 48_213, new string('a', 64)), At(16));
        room.React(app.Person("u-olu").Id, new PostedMessage(graph.Id, graph.Lane, graph.By, graph.At, false), "✅", true, At(17));
        room.React(app.Person("u-priya").Id, new PostedMessage(graph.Id, graph.Lane, graph.By, graph.At, false), "👀", true, At(17));
        Say(room, 19, "u-olu", Lane.Internal, "Confirmed and I sign the cause. The way back:\n\n1. drain node 1\n2. restart with the old pool size\n3. next node\n\nAbout 35 minutes until every site is clean.");
        Say(room, 31, "u-priya", Lane.Client, "Cause found, fix under way. Capacity is coming back node by node; first sites within 15 minutes, all sites by about 14:05. Please hold the decision on the evening clinics until our next update, by 13:55.");
        room.Join(app.Person("u-helen"), At(38));
        Say(room, 41, "u-helen", Lane.Executive, "Is any patient data exposed, and do I need to call their chief operating officer before 14:30?");
        Say(room, 44, "u-priya", Lane.Executive, "No sign of exposure, this is capacity. Yuki is checking the logs and will confirm. A call at 14:15 with the restore confirmed will land better than one now.");
        Say(room, 46, "u-yuki", Lane.Internal, "Access logs 11:55 to 13:40 checked: failures are timeouts, no cross-tenant reads. Cleared wording: *no indication that patient data was accessed or lost*.");
        Say(room, 50, "u-priya", Lane.Client, "9 of 14 sites restored, the other 5 within 10 minutes. There is no indication that patient data was accessed or lost. Our advice for this evening: keep the clinics. Next update by 14:10.");
        Say(room, 62, "c-ruth", Lane.Client, "Two sites confirm they are back. We keep the evening clinics.");
    }

    private MessagePosted Say(Room room, int minute, string who, Lane lane, string words) =>
        room.PostMessage(app.Person(who).Id, lane, words, At(minute)).Value ?? throw new InvalidOperationException(words);

    private DateTimeOffset At(int minute) => _start.AddMinutes(minute);
}
