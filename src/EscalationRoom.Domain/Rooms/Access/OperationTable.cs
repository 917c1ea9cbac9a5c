using System.Collections.Immutable;

namespace EscalationRoom.Domain.Rooms;

/// <summary>Operation × room × role, as people read it. Lanes are operations too, so access and this table cannot disagree.</summary>
internal static class OperationTable
{
    private const string Rows =
        """
                                  room    front  owner   duty   exec      legal  finance compl   sme    guest audit admin system
        lane.client.read          any     own    yes     yes    yes       added  added   added   added  own   yes   -     -
        lane.client.write         open    before yes     yes    commander -      -       -       -      own   -     -     -
        lane.internal.read        any     own    yes     yes    yes       added  added   added   added  -     yes   -     -
        lane.internal.write       open    own    yes     yes    commander added  added   added   added  -     -     -     -
        lane.executive.read       any     -      owner   added  yes       added  added   -       -      -     -     -     -
        lane.executive.write      open    -      owner   added  yes       added  added   -       -      -     -     -     -
        lane.privileged.read      any     -      counsel -      counsel   own    counsel counsel -      -     -     -     -
        lane.privileged.write     open    -      counsel -      counsel   own    counsel counsel -      -     -     -     -
        room.submit               open    yes    yes     yes    yes       yes    yes     yes     -      -     -     -     yes
        room.assign               open    -      -       yes    -         -      -       -       -      -     -     -     yes
        room.reassign             open    -      -       yes    -         -      -       -       -      -     -     -     -
        room.rerouting.answer     open    -      owner   yes    commander -      -       -       -      -     -     -     -
        room.accept               open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.decline              open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.offer.expire         open    -      -       -      -         -      -       -       -      -     -     -     yes
        room.return               open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.resubmit             open    own    yes     yes    yes       own    own     own     -      -     -     -     -
        room.handoff.offer        open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.handoff.accept       open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.handoff.decline      open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.handoff.expire       open    -      -       -      -         -      -       -       -      -     -     -     yes
        room.command.take         open    -      -       yes    yes       -      -       -       -      -     -     -     -
        room.command.return       open    -      -       yes    yes       -      -       -       -      -     -     -     -
        room.elevate              open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.severity.raise       open    own    yes     yes    yes       -      -       added   -      -     -     -     -
        room.severity.lower       open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.retitle              open    -      owner   yes    commander -      -       -       -      -     -     -     -
        room.participant.join     open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.participant.leave    open    own    own     own    own       own    own     own     own    own   -     -     -
        room.participant.add      open    -      yes     yes    yes       own    -       -       -      -     -     -     yes
        room.participant.remove   open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.message.post         open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.message.edit         open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.message.delete       open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.message.react        open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.message.pin          open    own    yes     yes    yes       added  added   added   added  -     -     -     -
        room.document.add         open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.document.revise      open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.note.record          open    own    yes     yes    yes       added  added   added   added  -     -     -     yes
        room.decision.record      open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.question.ask         open    -      -       -      yes       -      -       -       -      -     -     -     -
        room.question.answer      open    -      owner   added  yes       -      -       -       -      -     -     -     -
        room.question.withdraw    open    -      -       -      yes       -      -       -       -      -     -     -     -
        room.information.request  open    -      yes     yes    commander -      -       -       -      -     -     -     -
        room.information.answer   open    own    yes     yes    yes       added  added   added   added  own   -     -     -
        room.information.withdraw open    -      yes     yes    commander -      -       -       -      -     -     -     -
        room.task.finish          any     own    yes     yes    yes       -      -       -       -      -     -     -     -
        room.task.waive           any     -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.situation.update     open    -      commander yes  commander -      -       -       -      -     -     -     -
        room.commitment.make      open    before yes     yes    commander -      -       -       -      -     -     -     -
        room.commitment.fulfil    any     before yes     yes    commander -      -       -       -      -     -     -     yes
        room.commitment.renegotiate open  before yes     yes    commander -      -       -       -      -     -     -     -
        room.commitment.withdraw  open    before yes     yes    commander -      -       -       -      -     -     -     -
        room.review.request       open    -      yes     yes    yes       own    -       -       -      -     -     -     -
        room.review.give          open    -      yes     yes    yes       added  added   added   added  -     -     -     -
        room.resolution.propose   open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.resolution.review    open    -      yes     yes    yes       added  added   added   -      -     -     -     -
        room.resolution.offer     open    -      yes     yes    commander -      -       -       -      -     -     -     -
        room.resolution.accept    open    -      -       -      -         -      -       -       -      own   -     -     -
        room.resolution.reject    open    -      -       -      -         -      -       -       -      own   -     -     -
        room.clock.pause          open    -      yes     yes    yes       added  -       -       -      -     -     -     -
        room.clock.resume         open    -      yes     yes    yes       added  -       -       -      -     -     -     -
        room.clock.tell           open    -      -       -      -         -      -       -       -      -     -     -     yes
        room.promise.apply        open    -      -       -      -         -      -       -       -      -     -     -     yes
        room.calendar.apply       open    -      -       -      -         -      -       -       -      -     -     -     yes
        room.close                open    -      yes     yes    yes       -      -       -       -      -     -     -     -
        room.reopen               closed  -      yes     yes    yes       -      -       -       -      own   -     -     -
        room.read.mark            any     own    yes     yes    yes       added  added   added   added  own   yes   -     -
        room.export               any     own    yes     yes    yes       own    -       -       -      own   yes   -     -
        room.audit.read           any     -      -       -      -         own    -       -       -      -     yes   -     -
        room.hold                 any     -      -       -      -         yes    -       -       -      -     -     -     -
        rules.read                any     yes    yes     yes    yes       yes    yes     yes     yes    -     yes   yes   -
        rules.edit                any     -      -       -      -         -      -       -       -      -     -     yes   -
        rules.simulate            any     -      -       -      -         -      -       -       -      -     -     yes   -
        availability.edit         any     -      -       yes    -         -      -       -       -      -     -     yes   -
        """;

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static ImmutableArray<Operation> Read() => [.. Rows.Split('\n', Words).Skip(1).Select(Row)];

    private static Operation Row(string line)
    {
        var cells = line.Split(' ', Words);
        return new Operation(cells[0], StatesOf(cells[1]), [.. cells[2..].Select(VerdictOf)]);
    }

    private static RoomStates StatesOf(string word) => word switch
    {
        "any" => RoomStates.Any,
        "open" => RoomStates.Open,
        "closed" => RoomStates.Closed,
        _ => throw new FormatException($"No room is '{word}'."),
    };

    private static Verdict VerdictOf(string word) => word switch
    {
        "-" => Verdict.No,
        "yes" => Verdict.Yes,
        "own" => Verdict.Own,
        "added" => Verdict.IfAdded,
        "owner" => Verdict.IfOwner,
        "commander" => Verdict.IfCommander,
        "before" => Verdict.BeforeAcceptance,
        "counsel" => Verdict.ByCounsel,
        _ => throw new FormatException($"There is no verdict '{word}'."),
    };
}
