using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Routing;
using EscalationRoom.Domain.Simulating;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>The rungs of a simulated ladder in the very words a real room and a real inbox would use.</summary>
internal sealed class LadderWords(Simulation of, IReadOnlyDictionary<PersonId, NoticeChoice> choices, PeopleDirectory people)
{
    private readonly EventSentences _sentences = new(it => people.Find(it)?.Name ?? "EscalationRoom", isStaff: true);

    public static string Of(RoutingStep step) => step switch
    {
        RoutingStep.Ranked => "fits best of those left",
        RoutingStep.Deputy => "as the deputy",
        RoutingStep.Office => "whatever their skills",
        RoutingStep.Duty => "as the duty manager",
        RoutingStep.Director => "as the director",
        RoutingStep.Nobody => "nobody is left",
    };

    public string Icon(LadderLine it) => it.IsReminder ? "bell" : _sentences.Of(it.Fact).Icon;

    public string Sentence(LadderLine it) => it.IsReminder ? $"Reminder: {_sentences.Of(it.Fact).Text}" : _sentences.Of(it.Fact).Text;

    public ToldLine Told(Notice it)
    {
        var (severity, choice) = (of.Room.Severity, choices.GetValueOrDefault(it.To) ?? NoticeChoice.Default);
        var quiet = choice.QuietUntil(it.Kind, severity, it.At);
        return new ToldLine(
            people.Find(it.To)?.Name ?? "",
            it.Kind.ToString(),
            it.Step,
            NoticeWords.Of(LineOf(it), people, isStaff: true).Title,
            quiet is null && choice.Wants(it.Kind, NoticeChannel.Card),
            quiet,
            choice.MailAt(it, severity));
    }

    private NoticeLine LineOf(Notice it)
    {
        var fact = of.Ladder.Select(line => line.Fact).First(one => one.Id == it.About);
        return new NoticeLine(it.Id, it.Cause, it.Kind, it.Step, it.At, false, null, of.Room.Key, of.Room.Title, of.Case.Client.Name, of.Room.Severity, fact, null);
    }
}
