extension WorkPlan {
    /// Everything that is wrong with the plan as a whole: numbers, units, dates, milestones.
    ///
    /// - Returns: The findings with codes `plan.*`, in the order of the plan; empty when all is well.
    public func problems() -> [PlanError] { PlanCheck(self).errors() }
}
