using System.Reflection;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Timeline;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class TellingWhatHappened
{
    public static TheoryData<string> Kinds =>
        [.. typeof(RoomEvent).Assembly.GetTypes().Where(it => it.IsSubclassOf(typeof(RoomEvent)) && !it.IsAbstract).Select(it => it.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_has_a_sentence_for_staff_and_for_the_client(string kind)
    {
        var fact = Some(kind);
        Assert.Multiple(
            () => Assert.NotEmpty(SentencesFor(isStaff: true).Of(fact).Text),
            () => Assert.NotEmpty(SentencesFor(isStaff: false).Of(fact).Text));
    }

    [Fact]
    public void A_handoff_is_told_with_the_words_of_the_one_who_took_over()
    {
        var sentence = SentencesFor(isStaff: true).Of(new OwnershipHandedOff(HandoffId.New(), PersonId.New(), PersonId.New(), "Sofia Marchetti", "Shift ends", "I hold the 14:10 update."));
        Assert.Equal("Sofia Marchetti took over from Priya Raman", sentence.Text);
        Assert.Contains(sentence.Details, it => it.Text == "I hold the 14:10 update.");
    }

    [Fact]
    public void The_client_hears_who_is_responsible_and_nothing_of_tiers()
    {
        var sentence = SentencesFor(isStaff: false).Of(new OwnershipAnnounced(PersonId.New(), "Sofia Marchetti"));
        Assert.Equal("Sofia Marchetti is responsible for your escalation", sentence.Text);
    }

    private static EventSentences SentencesFor(bool isStaff) => new(_ => "Priya Raman", isStaff);

    /// <summary>An event of this kind with something in every field.</summary>
    private static RoomEvent Some(string kind)
    {
        var type = typeof(RoomEvent).Assembly.GetTypes().Single(it => it.Name == kind && it.IsSubclassOf(typeof(RoomEvent)));
        var maker = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(it => it.GetParameters().Length).First();
        return (RoomEvent)maker.Invoke([.. maker.GetParameters().Select(it => Something(it.ParameterType))]);
    }

    private static object? Something(Type type) =>
        type == typeof(string) ? "something"
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : Nullable.GetUnderlyingType(type) is not null ? null
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
