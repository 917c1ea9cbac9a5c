using EscalationRoom.Domain;

namespace EscalationRoom.Identity.Security;

public sealed record SomethingElseChangedMeanwhile() : Refusal("Your account was changed elsewhere at the same moment. Look at it again, then repeat this.");
