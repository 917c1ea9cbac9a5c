using System.Diagnostics;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Notices;

/// <summary>A new kind of event is not forgotten: it has a rule, or a reason why nobody is told.</summary>
public sealed class DecidingWhoIsTold
{
    public static TheoryData<Type> Kinds => [.. EventKinds.Names.Select(EventKinds.TypeOf)];

    public static TheoryData<Type> SilentKinds => [.. NoticeRules.Silent.Keys];

    private readonly Room _room = ARoom();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_event_has_a_rule_or_a_reason_to_be_silent(Type kind) =>
        Assert.NotNull(NoticeRules.Told(_room, (RoomEvent)Sample.Of(kind)));

    [Theory]
    [MemberData(nameof(SilentKinds))]
    public void What_is_called_silent_has_no_rule_beside_it_and_says_why_in_a_sentence(Type kind)
    {
        Assert.True(NoticeRules.Silent[kind] is [.., '.'] and { Length: > 20 });
        Assert.Empty(NoticeRules.Told(_room, (RoomEvent)Sample.Of(kind)));
    }

    [Fact]
    public void An_event_nobody_decided_about_is_found_out() =>
        Assert.Throws<UnreachableException>(() => NoticeRules.Told(_room, new Unheard()));

    private sealed record Unheard : RoomEvent;
}
