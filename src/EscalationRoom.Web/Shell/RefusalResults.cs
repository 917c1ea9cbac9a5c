using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Documents;
using EscalationRoom.Web.Documents.Uploads;
using EscalationRoom.Web.Notifications;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Routing.Available;
using EscalationRoom.Web.Routing.Rules;
using EscalationRoom.Web.Search;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Shell;

/// <summary>The one place a refusal becomes problem+json or a HubException.</summary>
public static class RefusalResults
{
    public static IResult ToHttp<T>(this Result<T> result, Func<T, IResult> done)
        where T : class =>
        result.IsDone ? done(result.Value) : result.Refusal.ToHttp();

    public static IResult ToHttp(this Refusal refusal) => TypedResults.Problem(
        detail: refusal.Reason, statusCode: StatusOf(refusal), title: refusal.GetType().Name, extensions: ExtensionsOf(refusal));

    public static HubException ToHubException(this Refusal refusal) => new($"{refusal.GetType().Name}: {refusal.Reason}");

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        RoomNotFound or DocumentNotFound or DraftNotFound or NoSuchDraftFile or NoticeNotFound or NobodyIsThere or NoSuchVersionOfTheRules => StatusCodes.Status404NotFound,
        NotAllowed or YouCannotWriteInThisLane or OnlyForStaff or OnlyItsInitiatorCan or OnlyFromOurOwnPages => StatusCodes.Status403Forbidden,
        Busy or TooManyUploads or SearchingTooFast => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static Dictionary<string, object?>? ExtensionsOf(Refusal refusal) => refusal switch
    {
        NoHandoffIsWaitingForYou lost => new() { ["owner"] = lost.Owner, ["since"] = lost.Since },
        ThisDraftIsARoom it => new() { ["room"] = it.Room.Value },
        TheSubmissionHasGaps gaps => new() { ["missing"] = gaps.Missing },
        _ => null,
    };
}
