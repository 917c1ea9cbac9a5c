using System.Collections.Immutable;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>A room to ask in, all its lanes open, with a message by everybody who could ask and an offer of ownership to somebody else.</summary>
internal sealed record Scene(RoomKey Key, Guid Offer, ImmutableDictionary<PersonId, Guid> Messages, ImmutableDictionary<Lane, Guid> Documents)
{
    /// <summary>One person of every role; none of them owns the room.</summary>
    public static readonly IReadOnlyList<string> Askers =
        ["u-tomas", "u-sofia", "u-rachel", "u-marcus", "u-noor", "u-grant", "u-yuki", "u-olu", "c-ruth", "u-victor", "u-ada"];

    public static Scene Absent() => new(new RoomKey("ESC-1999-9999"), Guid.NewGuid(), ImmutableDictionary<PersonId, Guid>.Empty, ImmutableDictionary<Lane, Guid>.Empty);

    public static async Task<Scene> SetAsync(TestHost host, bool isTheirs, bool isClosed)
    {
        var (key, now, priya) = (await host.OpenRoomAsync(EscalationType.SecurityPrivacy), DateTimeOffset.UtcNow, host.Person("u-priya"));
        var askers = Askers.Select(host.Person).ToList();
        var (messages, documents) = (ImmutableDictionary<PersonId, Guid>.Empty, ImmutableDictionary<Lane, Guid>.Empty);
        var offered = await host.ChangeAsync(key, room =>
        {
            Done(room.RemoveParticipant(priya.Id, host.Person("u-rachel").Id, "Not yet needed.", now));
            Done(room.RemoveParticipant(priya.Id, host.Person("c-ruth").Id, "Not yet needed.", now));
            foreach (var lane in Enum.GetValues<Lane>())
            {
                documents = documents.SetItem(lane, Done(room.AddDocument(priya.Id, lane, new StoredFile("page.pdf", "application/pdf", 1, new string('0', 64)), now)).Document.Value);
            }

            foreach (var asker in askers)
            {
                _ = isTheirs && Done(room.AddParticipant(priya, asker, Lanes.None, now)) is { };
                messages = messages.SetItem(asker.Id, Done(room.PostMessage(asker.Id, LaneFor(asker), "Mine.", now)).Id.Value);
            }

            return room.OfferHandoff(priya.Id, host.Person("u-farah"), "End of shift.", TimeSpan.FromHours(1), now);
        });
        if (isClosed)
        {
            await host.ChangeAsync(key, it => it.Close(priya.Id, new Closing(CloseCode.WithdrawnByClient, RootCause.ClientSideCause, "Withdrawn.", "As you asked."), now));
        }

        return new Scene(key, offered.Handoff.Value, messages, documents);
    }

    public Guid MessageOf(Person who) => Messages.GetValueOrDefault(who.Id, Guid.NewGuid());

    public Guid DocumentFor(Person who) => Documents.GetValueOrDefault(LaneFor(who), Guid.NewGuid());

    /// <summary>The lane this person speaks in.</summary>
    public static string LaneOf(Person who) => LaneFor(who).ToString();

    public static Lane LaneFor(Person who) => who.Role is Role.Guest ? Lane.Client : Lane.Internal;

    private static T Done<T>(Domain.Result<T> result)
        where T : RoomEvent => result.Value ?? throw new InvalidOperationException(result.Refusal?.Reason);
}
