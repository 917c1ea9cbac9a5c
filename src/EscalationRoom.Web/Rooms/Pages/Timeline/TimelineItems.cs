using EscalationRoom.Data.People;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Rooms.Pages.Timeline;

/// <summary>Makes rows of events, and changes rows by the events that speak of them. Pure but for the names of people.</summary>
public sealed class TimelineItems(PeopleDirectory people, Person reader)
{
    private const string SystemName = "EscalationRoom";

    private readonly EventSentences _sentences = new(it => NameOf(people, it), reader.IsStaff);

    /// <returns>Nothing for an event that only changes another row.</returns>
    public TimelineItem? Of(RoomEvent fact) => fact switch
    {
        MessageEdited or MessageDeleted or MessageReacted or MessagePinned => null,
        MessagePosted it => new MessageItem(it, AuthorOf(it.By), it.Text, [], [], it.ReplyTo is { } to ? new Answered(to, null, "") : null, IsDeleted: false, IsPinned: false),
        DocumentAdded it => new DocumentItem(it, AuthorOf(it.By)),
        CommunicationImported it => new ImportedRow(it, AuthorOf(it.By)),
        _ => new LineItem(fact, AuthorOf(fact.By), _sentences.Of(fact), CardLook.Of(fact)),
    };

    public TimelineItem Changed(TimelineItem row, RoomEvent fact) =>
        row is MessageItem it && fact.Sequence > it.ChangedBy && Change(it, fact) is { } now ? now with { ChangedBy = fact.Sequence } : row;

    public Author AuthorOf(PersonId id) => people.Find(id) is { } person
        ? new Author(id, person.Name, person.Title, !person.IsStaff)
        : new Author(id, SystemName, "", IsContact: false);

    /// <returns>Nothing for what only speaks of the message, such as a review.</returns>
    private MessageItem? Change(MessageItem it, RoomEvent fact) => fact switch
    {
        MessageEdited edit => it with { Text = edit.Text, Versions = it.Versions.Add(new Wording(it.Text, edit.At)) },
        MessageDeleted => it with { Text = "", Versions = [], Reactions = [], IsDeleted = true, IsPinned = false },
        MessageReacted reaction => React(it, reaction),
        MessagePinned pin => it with { IsPinned = pin.IsOn },
        _ => null,
    };

    private MessageItem React(MessageItem row, MessageReacted reaction)
    {
        var mark = row.Reactions.Find(it => it.Sign == reaction.Reaction) ?? new ReactionMark(reaction.Reaction, []);
        var others = mark.By.RemoveAll(it => it.Id == reaction.By);
        var now = mark with { By = reaction.IsOn ? others.Add(AuthorOf(reaction.By)) : others };
        var marks = row.Reactions.Contains(mark) ? row.Reactions.Replace(mark, now) : row.Reactions.Add(now);
        return row with { Reactions = marks.RemoveAll(it => it.By.IsEmpty) };
    }

    private static string NameOf(PeopleDirectory people, PersonId id) => people.Find(id)?.Name ?? SystemName;
}
