using EscalationRoom.Domain;

namespace EscalationRoom.Web.Resolution;

public sealed record SayTheCondition() : Refusal("Say on what condition you accept, or accept without one.");
