using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>
/// Reads the permission table as the page about it explains it, without the product's own reading, for askers who neither own nor
/// command the room, sit in it without a lane named for them, and come after its first owner accepted.
/// </summary>
internal static class Verdicts
{
    public const string Allowed = "allowed";

    private static readonly Dictionary<string, Operation> Table = Permissions.Operations.ToDictionary(it => it.Name);

    /// <returns>The refusal's name, or <see cref="Allowed"/>.</returns>
    public static string For(string operation, Role role, bool isSeated, bool isClosed, Lane? writes)
    {
        if (!Enum.GetValues<Lane>().Any(it => Reads(it, role, isSeated)))
        {
            return "RoomNotFound";
        }

        if (!Applies(Table[operation].For(role), isSeated))
        {
            return "NotAllowed";
        }

        if (Table[operation].When is not RoomStates.Any && Table[operation].When is RoomStates.Closed != isClosed)
        {
            return "NotInARoomThatIs";
        }

        return writes is { } lane && !Writes(lane, role, isSeated, isClosed) ? "YouCannotWriteInThisLane" : Allowed;
    }

    public static bool Reads(Lane lane, Role role, bool isSeated) => OpensLane(lane, "read", role, isSeated);

    public static bool Writes(Lane lane, Role role, bool isSeated, bool isClosed) =>
        !isClosed && Reads(lane, role, isSeated) && OpensLane(lane, "write", role, isSeated);

    private static bool OpensLane(Lane lane, string way, Role role, bool isSeated) =>
        Table[$"lane.{lane.ToString().ToLowerInvariant()}.{way}"].For(role) switch
        {
            Verdict.IfAdded => isSeated && lane is Lane.Internal,
            var verdict => Applies(verdict, isSeated),
        };

    private static bool Applies(Verdict verdict, bool isSeated) => verdict switch
    {
        Verdict.Yes => true,
        Verdict.Own or Verdict.IfAdded => isSeated,
        Verdict.No or Verdict.IfOwner or Verdict.IfCommander or Verdict.BeforeAcceptance or Verdict.ByCounsel => false,
    };
}
